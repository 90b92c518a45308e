"""The form a partner fills in: short, in plain words, and it says what would make it better."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404

from sightline.record.front_door.choices import About, RiskView, SharingBasis, Wanted
from sightline.record.front_door.completeness import Completeness, completeness
from sightline.record.front_door.models import AgencyMember
from sightline.web.front_door.asking_for import CHILD, STORY, child_fields, story_fields
from sightline.web.recording.form import RecordingForm, line, one_of, words, yes_no

FOR_PARTNERS = (
    *(About.SAFETY, About.HELP, About.INFORMATION, About.DOMESTIC_ABUSE),
    *(About.PRIVATE_FOSTERING, About.NO_MONEY_OR_HOME),
)


class ReferralForm(RecordingForm):
    """A referral, or a request for advice."""

    lead = (
        "If a child may come to harm today, ring the front door or the police first, and then"
        " send this."
    )
    wanted = one_of("What do you need?", Wanted.choices)
    about = one_of("What is it about?", [(each.value, each.label) for each in FOR_PARTNERS])
    family_told = yes_no("Does the family know that you are telling us?", required=False)
    sharing_basis = one_of(
        "Have they agreed that you share this?", SharingBasis.choices, required=False
    )
    sharing_reason = words("If you did not ask them, or they did not agree: why?", rows=2)
    reply_to = line("How can we reach you?", help_text="A direct number or a secure address.")
    parts = (
        ("What do you need?", ("wanted", "about", "reply_to")),
        ("Which child?", CHILD),
        ("What has happened?", STORY),
        ("What does the family know?", ("family_told", "sharing_basis", "sharing_reason")),
    )

    def settle(self) -> None:
        """The same questions that our own workers are asked."""
        self.fields |= child_fields() | story_fields()
        self.fields["number"].help_text = "A pupil or health number."

    def in_parts(self) -> list[tuple[str, list[Any]]]:
        """The questions under their headings, all on one page: its completeness is told beside."""
        return [(title, [self[name] for name in names]) for title, names in self.parts]


TOLD = (*CHILD, *STORY, "family_told", "sharing_reason")
OF_DATES = ("born_on", "expected_on")


def completeness_as_typed(typed: Mapping[str, str]) -> Completeness:
    """How complete the form is as it stands in the browser, dates in their three boxes."""
    told: dict[str, Any] = {}
    for name in TOLD:
        boxes = [typed.get(f"{name}_{place}", "") for place in range(3)]
        told[name] = "".join(boxes) if name in OF_DATES else typed.get(name, "")
    return completeness(told)


class AnswerForm(RecordingForm):
    """What the agency knows: facts and what it makes of them kept apart."""

    known = one_of(
        "Does your agency know this child, or the adults?",
        (("yes", "Yes"), ("no", "No"), ("could not", "We cannot answer")),
    )
    facts_told = words("What do you know? What happened, and how do you know?", rows=6)
    opinion = words("What do you make of it? What does it mean for the child?", rows=3)
    risk_view = one_of("How worried are you?", RiskView.choices, required=False)
    could_not_because = words("If you cannot answer: why?", rows=2)

    def settle(self) -> None:
        """What another agency was asked is not there for this one."""
        member = AgencyMember.objects.filter(account=self.by).first()
        if member is None or member.agency_id != self.about.agency_id:
            raise Http404
