"""Decide on a contact: what the worker recommends, what the manager decides, and who is told."""

from __future__ import annotations

from sightline.core.acting import Refused
from sightline.record.front_door import deciding
from sightline.record.front_door.models import Contact
from sightline.web.front_door.contact.reading import contact_of
from sightline.web.front_door.waiting import contact_address
from sightline.web.recording.making import Asked, Done, recording_screen

from .forms import (
    ArrangementForm,
    DecideForm,
    FamilyForm,
    RecommendForm,
    ResponseForm,
    TellForm,
    ViewForm,
)
from .telling import give

RECORD, DECIDE = "front_door.record", "front_door.decide"
AT = "children/<int:child_id>/contacts/<int:contact_id>/"
UNDER = "front_door.queue.queue"


def _done(says: str, contact: Contact) -> Done:
    return Done(says, contact_address(contact))


@recording_screen(
    AT + "arrangement",
    title="With whom does the child live?",
    form=ArrangementForm,
    needs=RECORD,
    about=contact_of,
    under=UNDER,
)
def arrangement(asked: Asked) -> Done:
    """Whether this may be private fostering, which must be visited."""
    deciding.ask_family_arrangement(by=asked.by, contact=asked.about, **asked.given)
    if asked.given["lives_with_others"] == "yes":
        return _done("This is private fostering: it must be visited. Accept it.", asked.about)
    return _done("The answer is written down.", asked.about)


@recording_screen(
    AT + "view",
    title="What the agencies make of it together",
    form=ViewForm,
    needs=RECORD,
    about=contact_of,
    under=UNDER,
    shared=True,
)
def view(asked: Asked) -> Done:
    """The agencies' view together, for whoever decides."""
    deciding.write_joint_view(by=asked.by, contact=asked.about, **asked.given)
    return _done("The view is beside the contact.", asked.about)


@recording_screen(
    AT + "recommend",
    title="Recommend a decision",
    form=RecommendForm,
    needs=RECORD,
    about=contact_of,
    under=UNDER,
    button="Recommend",
)
def recommend(asked: Asked) -> Done:
    """What the worker who looked into it would decide."""
    deciding.recommend(by=asked.by, contact=asked.about, **asked.given)
    return _done("Your recommendation waits for a manager.", asked.about)


@recording_screen(
    AT + "decide",
    title="Decide on a contact",
    form=DecideForm,
    needs=DECIDE,
    about=contact_of,
    under=UNDER,
    button="Decide",
    template="front_door/decide/decide.html",
)
def decide(asked: Asked) -> Done:
    """The decision, and for a referral the response to it."""
    given = dict(asked.given)
    if given["decision"] != "accepted as referral":
        for name in ("response", "primary_need", "question"):
            given.pop(name)
    deciding.decide(by=asked.by, contact=asked.about, **given)
    return _done("It is decided. Next: tell whoever came to us, and the family.", asked.about)


@recording_screen(
    AT + "response",
    title="Decide the response to a referral",
    form=ResponseForm,
    needs=DECIDE,
    about=contact_of,
    under=UNDER,
    button="Decide",
)
def response(asked: Asked) -> Done:
    """What is done about the referral."""
    referral = asked.about.referrals.filter(decided_on=None).first()
    if referral is None:
        raise Refused("There is no referral of this contact that waits for a response.")
    deciding.decide_response(by=asked.by, referral=referral, **asked.given)
    return _done("The response is decided.", asked.about)


@recording_screen(
    AT + "tell",
    title="Tell the referrer",
    form=TellForm,
    needs=RECORD,
    about=contact_of,
    under=UNDER,
    button="They have been told",
)
def tell(asked: Asked) -> Done:
    """Who was told the outcome, how, and in which words."""
    deciding.tell_referrer(by=asked.by, contact=asked.about, **asked.given)
    give(by=asked.by, contact=asked.about, **asked.given)
    return _done("The referrer has been told, and the share log says so.", asked.about)


@recording_screen(
    AT + "family",
    title="Tell the family",
    form=FamilyForm,
    needs=RECORD,
    about=contact_of,
    under=UNDER,
)
def family(asked: Asked) -> Done:
    """That the family was told, or why they were not."""
    why = asked.given["not_told_because"] if asked.given["was_told"] == "no" else ""
    deciding.tell_family(by=asked.by, contact=asked.about, not_told_because=why)
    return _done("It is written down.", asked.about)
