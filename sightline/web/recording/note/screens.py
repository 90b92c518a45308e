"""Record a note: a call, a meeting, a message or a talk, once for brothers and sisters."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.people.models import Child
from sightline.record.story import visiting
from sightline.web.recording.form import (
    ChildrenField,
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    words,
    yes_no,
)
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.words import uk_date

KINDS = (
    "call", "message", "meeting", "office", "direct work", "letter", "court", "professional talk",
    "third-party information",
)  # fmt: skip


class NoteForm(RecordingForm):
    """What happened, when, and to which children it belongs."""

    children = ChildrenField()
    kind = one_of("What was it?", [(kind, kind[0].upper() + kind[1:]) for kind in KINDS])
    happened_on = day("When did it happen?")
    text = words(
        "What happened?",
        required=True,
        rows=8,
        help_text="Keep what was said and seen apart from what you think of it. Write as if the"
        " child will read it one day.",
        error_messages={"required": "Write what happened"},
    )
    at = TimeField(label="At what time?", required=False, help_text="Such as 14:30")
    critical = yes_no("Did something happen that others must know at once?", required=False)
    chronology = line("A line for the child’s story, where this matters to it", most=300)
    more = ("at", "critical", "chronology")

    def settle(self) -> None:
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)

    def start(self) -> dict[str, Any]:
        """Today, unless said otherwise."""
        return {"happened_on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/notes/new",
    title="Record a note",
    form=NoteForm,
    button="Record note",
    under="children.child.overview",
    offer="A call, meeting, message or talk",
)
def note(asked: Asked) -> Done:
    """One text on the file of each child it is about."""
    given = dict(asked.given)
    children = list(Child.objects.filter(pk__in=given.pop("children")))
    visiting.record_note(by=asked.by, children=children, **given)
    return Done(f"Note of {uk_date(given['happened_on'])} recorded.")
