"""Write down what a child said, asked for or showed, as they said it, and what we answered."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.voice import services
from sightline.web.recording.form import RecordingForm, day, line, one_of, words, yes_no
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.recording.visit.forms import SAID_HOW, said_as


class SaidForm(RecordingForm):
    """The child's words first, and ours after."""

    childs_words = words(
        "What did they say?",
        required=True,
        rows=4,
        help_text="As they said it: no tidying up, and nothing of your own.",
        error_messages={"required": "Write down what the child said"},
    )
    said_on = day("When?")
    said_how = one_of("How did they say it?", said_as(SAID_HOW))
    said_to = line("To whom?", most=150)
    asked_for = words("What did they ask for?", rows=2)
    our_answer = words("What did we answer, or will we do?", rows=2)
    private = yes_no("Did they ask to keep it private?", required=False)
    more = ("said_to", "asked_for", "our_answer", "private")

    def start(self) -> dict[str, Any]:
        """Today, spoken, to me."""
        return {
            "said_on": timezone.localdate(),
            "said_how": SAID_HOW[0],
            "said_to": self.by.name,
        }


@recording_screen(
    "children/<int:child_id>/said/new",
    title="Write down what a child said",
    form=SaidForm,
    button="Keep these words",
    under="children.child.overview",
    offer="What the child said",
)
def said(asked: Asked) -> Done:
    """Kept as the child's own, apart from what we make of it."""
    services.record_words(by=asked.by, child=asked.child, **asked.given)
    return Done("Kept in the child’s own words.")
