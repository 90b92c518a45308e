"""What is asked of an enquiry, a little at a time."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.protection import enquiries
from sightline.record.protection.choices import Conclusion
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    words,
    yes_no,
)
from sightline.web.words import uk_date

NOT_ALONE = (
    "A baby, or too young to talk",
    "The child did not want it",
    "It would not have been right: the words say why",
    "There was no private place",
    "A parent or carer would not allow it",
)


class BeginForm(RecordingForm):
    """When it began; and where no discussion decided on it, why it could not wait."""

    began_on = day("Day the enquiry began")
    without = words("Why could it not wait for a strategy discussion?", rows=2)
    joint = yes_no("Do the police enquire with us?", required=False)
    single_because = words("If not, why not?", rows=2)

    def settle(self) -> None:
        """Where a discussion decided, nothing else is asked: it said so already."""
        assert self.child is not None
        self.discussion = enquiries.waiting_discussion(self.child)
        if self.discussion is not None:
            for name in ("without", "joint", "single_because"):
                del self.fields[name]
            self.lead = (
                f"The strategy discussion on {uk_date(self.discussion.held_on)} decided on an"
                f" enquiry: {self.discussion.get_enquiry_display().lower()}."
            )
        else:
            self.lead = (
                "No strategy discussion has decided on an enquiry. Hold one first. If the child"
                " cannot wait, say why below: the exception is kept, and your manager sees it."
            )

    def start(self) -> dict[str, Any]:
        """The day of the discussion, else today."""
        held = self.discussion
        return {"began_on": held.held_on if held else timezone.localdate()}


class SeenForm(RecordingForm):
    """When the child was seen, whether alone, and in what words they spoke."""

    seen_on = day("Day the child was seen")
    at = TimeField(label="At what time?", help_text="Such as 15:40")
    alone = yes_no("Were they spoken to alone?")
    why_not = one_of("Why not alone?", [(each, each) for each in NOT_ALONE], required=False)
    childs_words = words("What did the child say or show? In their own words.")

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"seen_on": timezone.localdate()}


class WriteForm(RecordingForm):
    """What each person said, what else is known, and what it comes to."""

    pages = (
        Page("heard", "What people say", ("parents_say", "parents_seen_on", "agencies_say")),
        Page(
            "known",
            "What else is known",
            ("known_besides", "siblings_seen", "child_not_seen_because"),
        ),
        Page("means", "What it comes to", ("analysis",)),
    )
    parents_say = words("What does each parent say? Name who said what.")
    parents_seen_on = day("Day the parents were seen", required=False)
    agencies_say = words("What does each agency say?")
    known_besides = words(
        "What is known besides what the parents say?",
        help_text="The chronology, earlier injuries, what neighbours and school have seen.",
    )
    siblings_seen = yes_no("Were brothers and sisters seen?", required=False)
    child_not_seen_because = words("If the child could not be seen: why", rows=2)
    analysis = words(
        "What does it come to?",
        rows=8,
        help_text="What harm, how likely, who protects. What would have to be true for you to be"
        " wrong?",
    )

    def start(self) -> dict[str, Any]:
        """What is written already."""
        return {name: getattr(self.about, name) for name in self.fields}


class OutcomeForm(RecordingForm):
    """What the enquiry found, and that a conference follows."""

    ended_on = day("Day the enquiry reached its outcome")
    conclusion = one_of("What did it find?", Conclusion.choices)

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"ended_on": timezone.localdate()}


class ProposeForm(OutcomeForm):
    """Why no conference is needed, and what every agency thinks of that."""

    lead = (
        "A senior manager decides whether no conference is held. Say what they need to decide:"
        " more than what the parents say. The decision is audited."
    )
    reason = words("Why is no conference needed?", required=True, rows=5)
    agencies_agree = yes_no("Does every agency in the enquiry agree?")
    agencies_say = words("What do the agencies say? Name any that does not agree.", rows=3)
    what_instead = words("What does the child have instead?", rows=2)


class TellForm(RecordingForm):
    """Who was told what the enquiry came to, and when."""

    told_on = day("Day they were told")
    whom = one_of(
        "Who was told?",
        (
            ("parents", "The parents"),
            ("child", "The child"),
            ("referrer", "Whoever raised the worry"),
        ),
    )

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"told_on": timezone.localdate()}


class InterviewForm(RecordingForm):
    """Who was at a recorded interview and how the child was helped: never what was said in it."""

    lead = (
        "Write down who was there and how the child was helped. What the child said in the"
        " interview stays with the police recording."
    )
    held_on = day("Day of the interview")
    led_by = line("Who led it?", required=True)
    social_worker_present = yes_no("Was a social worker there?")
    absent_because = line("If not, why not?")
    planned_on = day("Day it was planned", required=False)
    planned_with = line("Planned with whom?")
    both_trained = yes_no("Were both interviewers trained?", required=False)
    intermediary = line("Was an intermediary needed, and found?", most=60)
    child_agreed = yes_no("Did the child agree to it?", required=False)
    support_before = words("Who helped the child before it, and how?", rows=2)
    support_during = words("Who was with the child during it?", rows=2)
    support_after = words("Who helped the child after it, and how?", rows=2)
    told_child_what_next_on = day("Day the child was told what happens next", required=False)
    recording_held_by = line("Who holds the recording?")
    more = (
        *("planned_on", "planned_with", "both_trained", "intermediary", "child_agreed"),
        *("told_child_what_next_on", "recording_held_by"),
    )

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"held_on": timezone.localdate()}
