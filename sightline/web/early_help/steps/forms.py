"""The questions at the gate between two levels of help."""

from __future__ import annotations

from typing import Any

from sightline.record.planning.choices import PlanKind, StepDirection
from sightline.web.recording.form import RecordingForm, day, line, one_of, words, yes_no

GATE = (
    *("joint_assessment_on", "transfer_meeting_on", "family_agreed", "new_led_by"),
    *("still_to_do", "come_back_if"),
)


class GateForm(RecordingForm):
    """What the gate asks for: some of it now, and the rest when it is done."""

    joint_assessment_on = day("When did both sides assess together?", required=False)
    transfer_meeting_on = day("When did the family and both leads meet?", required=False)
    family_agreed = yes_no("Does the family agree?", required=False)
    new_led_by = line("Who leads from then on? One person whom the family can ring.", most=150)
    still_to_do = words("What is still to be done, by whom and by when?", rows=4)
    come_back_if = words("What would bring the child back?", rows=3)


class FillForm(GateForm):
    """The same, as it stands."""

    def start(self) -> dict[str, Any]:
        """What has been written so far."""
        agreed = {True: "yes", False: "no", None: ""}[self.about.family_agreed]
        return {**{name: getattr(self.about, name) for name in GATE}, "family_agreed": agreed}


class SendForm(GateForm):
    """Which way, to what, and what still worries."""

    direction = one_of("Which way?", StepDirection.choices)
    to_kind = one_of("To what?", PlanKind.choices)
    risk_now = words("What is the risk to the child now?", required=True, rows=3)
    field_order = ("direction", "to_kind", "risk_now", *GATE)


class UpForm(RecordingForm):
    """Why early help is not enough: the rest is carried over, and not asked again."""

    lead = "What the family and the child said goes with it to the front door."
    what_happened = words("What has happened?", required=True, rows=5)
    impact = words("What is life like for the child because of it?", rows=3)
    family_told = yes_no("Does the family know?")


class AcceptForm(RecordingForm):
    """That somebody takes the child on."""

    accepted_on = day("From which day do you take the child on?")
