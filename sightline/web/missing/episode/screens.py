"""The forms of one time missing: gone, told to the police, back, a talk offered and held."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone

from sightline.record.missing import finding
from sightline.record.missing.models import InterviewAnswer, MissingEpisode, MissingKind, Risk
from sightline.web.recording.form import (
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    words,
    yes_no,
)
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.recording.moments import AtForm, moment

UNDER = "missing.register.register"
AT = "children/<int:child_id>/missing/<int:episode_id>/"


_episode = of_child(MissingEpisode)


def _to_register(says: str) -> Done:
    return Done(says, reverse(UNDER))


class GoneForm(RecordingForm):
    """Since when, how great the risk is, and whether the police know."""

    kind = one_of("Does anybody know where the child is?", MissingKind.choices)
    on = day("On which day was the child last seen?")
    time = TimeField(label="At what time?", help_text="Such as 21:40")
    risk = one_of("How great is the risk?", Risk.choices, required=False)
    told_on = day("When were the police told?", required=False)
    told_time = TimeField(label="At what time were they told?", required=False)
    police_reference = line("Police reference", most=40)
    reveals = {"kind": {"M": "risk"}}

    def start(self) -> dict[str, Any]:
        """Missing, today."""
        return {"kind": "M", "on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/missing/new",
    title="A child is missing",
    form=GoneForm,
    under=UNDER,
    offer="The child is missing",
    button="Record it",
)
def gone(asked: Asked) -> Done:
    """Begin the clock of telling the police."""
    given = asked.given
    told = moment(given["told_on"], given["told_time"]) if given["told_on"] else None
    finding.go_missing(
        by=asked.by,
        child=asked.child,
        kind=given["kind"],
        began_at=moment(given["on"], given["time"]),
        risk=given["risk"],
        police_told_at=told,
        police_reference=given["police_reference"],
    )
    return _to_register("It is on the child’s file and in the register.")


class PoliceForm(AtForm):
    """When the police were told."""

    police_reference = line("Police reference", most=40)


@recording_screen(
    AT + "police", title="The police were told", form=PoliceForm, about=_episode, under=UNDER
)
def police(asked: Asked) -> Done:
    """The duty to tell the police is met."""
    finding.tell_police(
        by=asked.by,
        episode=asked.about,
        police_told_at=asked.form.at(),
        police_reference=asked.given["police_reference"],
    )
    return _to_register("It is recorded that the police were told.")


class BackForm(AtForm):
    """When and where to."""

    returned_to = line("Where did the child come back to?", required=True, most=80)


@recording_screen(
    AT + "back", title="The child came back", form=BackForm, about=_episode, under=UNDER
)
def back(asked: Asked) -> Done:
    """The clock of the talk on return begins."""
    finding.come_back(
        by=asked.by,
        episode=asked.about,
        ended_at=asked.form.at(),
        returned_to=asked.given["returned_to"],
    )
    return _to_register("The child is back. Offer a talk with somebody independent in 72 hours.")


class OfferForm(AtForm):
    """What was offered, and what the child answered."""

    independent = yes_no(
        "Is it with somebody independent of where the child lives, and not the police?"
    )
    answer = one_of("What came of the offer?", InterviewAnswer.choices)


@recording_screen(
    AT + "offer", title="A talk was offered", form=OfferForm, about=_episode, under=UNDER
)
def offer(asked: Asked) -> Done:
    """The offer is what the duty asks for; a refusal is kept as one."""
    finding.offer_interview(
        by=asked.by,
        episode=asked.about,
        offered_at=asked.form.at(),
        independent=asked.given["independent"],
        answer=asked.given["answer"],
    )
    return _to_register("The offer is recorded.")


class TalkForm(AtForm):
    """Who talked with the child, and what the child said."""

    police_check_only = yes_no("Was it only a police officer who checked that the child was safe?")
    independent = yes_no("Was it with somebody independent of where the child lives?")
    what_was_said = words(
        "What did the child say?",
        help_text="What was happening before; where, and with whom; what was good, what was"
        " frightening; what would stop it.",
    )


@recording_screen(
    AT + "talk", title="The talk on return", form=TalkForm, about=_episode, under=UNDER
)
def talk(asked: Asked) -> Done:
    """In the child's own words."""
    given = asked.given
    finding.hold_interview(
        by=asked.by,
        episode=asked.about,
        held_at=asked.form.at(),
        independent=given["independent"],
        police_check_only=given["police_check_only"],
        what_was_said=given["what_was_said"],
    )
    return _to_register("The talk is on the child’s file.")
