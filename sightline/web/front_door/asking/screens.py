"""Ask agencies what they know, each with a time to answer by, and write down what they say."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from sightline.core.refusal import Refused
from sightline.record.front_door import asking
from sightline.record.front_door.choices import RiskView, SharingBasis
from sightline.record.front_door.models import Agency, InformationRequest
from sightline.web.front_door.contact.reading import contact_of
from sightline.web.front_door.waiting import contact_address
from sightline.web.recording.form import RecordingForm, any_of, line, one_of, one_of_many, words
from sightline.web.recording.making import Asked, Done, recording_screen

RECORD = "front_door.record"
UNDER = "front_door.queue.queue"
HOURS = (("4", "Within 4 hours"), ("24", "Within a day"), ("72", "Within three days"))


class AskForm(RecordingForm):
    """Whom to ask, what, and by when."""

    agencies = any_of("Which agencies?", required=True)
    question = words(
        "What do you ask them?",
        required=True,
        help_text="What do they hold on the child, each adult and the address? Ask what it means"
        " for the child, and what they do not know.",
    )
    about_whom = words(
        "About whom, besides the child?",
        rows=2,
        help_text="Every adult by name, those who have left too, and the address.",
    )
    sharing_basis = one_of_many("On what footing do they share it?", SharingBasis.choices)
    within_hours = one_of("By when must they answer?", HOURS)

    def settle(self) -> None:
        """The agencies that answer us."""
        held = Agency.objects.filter(answers=True).exclude(status="entered in error")
        if not held:
            raise Refused("No agency is listed that could be asked. Ask your manager to add it.")
        self.fields["agencies"].choices = [(str(each.pk), each.name) for each in held]

    def start(self) -> dict[str, Any]:
        """The time that the first look calls for."""
        return {"within_hours": str(asking.hours_to_answer(self.about))}


@recording_screen(
    "children/<int:child_id>/contacts/<int:contact_id>/ask",
    title="Ask other agencies",
    form=AskForm,
    needs=RECORD,
    about=contact_of,
    under=UNDER,
    button="Ask them",
)
def ask(asked: Asked) -> Done:
    """One request to each agency, each with its clock."""
    given = dict(asked.given)
    made = asking.ask(
        by=asked.by,
        contact=asked.about,
        agencies=list(Agency.objects.filter(pk__in=given.pop("agencies"))),
        within_hours=int(given.pop("within_hours")),
        **given,
    )
    names = ", ".join(each.agency.name for each in made)
    return Done(f"Asked: {names}.", contact_address(asked.about))


class AnswerForm(RecordingForm):
    """What the agency answered: fact, source and opinion kept apart."""

    answered_by = line("Who answered?", required=True, most=150)
    known = one_of(
        "Does the agency know the family?",
        (("yes", "Yes"), ("no", "No"), ("could not", "It could not answer")),
    )
    facts_told = words("What does it know? What happened, and how do they know?")
    opinion = words("What do they make of it?", rows=3)
    risk_view = one_of("How worried are they?", RiskView.choices, required=False)
    could_not_because = words("Why could it not answer?", rows=2)


def _request(child, request_id: int) -> InformationRequest:
    held = InformationRequest.objects.filter(child=child, pk=request_id)
    found = held.select_related("contact", "agency").first()
    if found is None:
        raise Http404
    return found


def answered(given: dict[str, Any]) -> dict[str, Any]:
    """The answers of the form as the deed takes them."""
    told = dict(given)
    known = {"yes": True, "no": False}.get(told.pop("known"))
    return {**told, "known": known}


@recording_screen(
    "children/<int:child_id>/asked/<int:request_id>",
    title="What an agency answered",
    form=AnswerForm,
    needs=RECORD,
    about=_request,
    under=UNDER,
)
def answer(asked: Asked) -> Done:
    """An answer that came by phone or letter; that nothing is known is an answer too."""
    asking.answer(by=asked.by, request=asked.about, **answered(asked.given))
    return Done("The answer is beside the contact.", contact_address(asked.about.contact))
