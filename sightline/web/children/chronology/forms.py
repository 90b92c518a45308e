"""What is asked of a line of the chronology, of lines that are left out, and of a review."""

from __future__ import annotations

from typing import Any

from django import forms

from sightline.record.story.models import EventKind, HowExact, ReadIn
from sightline.record.story.models.chronology import everywhere
from sightline.web.components.forms import DateField
from sightline.web.recording.form import ChildrenField, RecordingForm

KINDS = [("", "Not said"), *EventKind.choices]


class LineForm(RecordingForm):
    """One line: what happened, when, what it meant for the child, and where it is known from."""

    children = ChildrenField("Which children does it touch?")

    what = forms.CharField(
        label="What happened",
        help_text="One line. Facts, and whose they are; not every call.",
        widget=forms.Textarea(attrs={"rows": "2"}),
        max_length=1000,
        error_messages={"required": "Say what happened"},
    )
    happened_on = DateField(
        label="When",
        help_text="Where only the month or year is known, enter the first day of it.",
        error_messages={"required": "Enter when it happened"},
    )
    how_exact = forms.ChoiceField(label="How much of the day is known", choices=HowExact.choices)
    significance = forms.CharField(
        label="What it meant for the child",
        widget=forms.Textarea(attrs={"rows": "2"}),
        max_length=2000,
        required=False,
    )
    kind = forms.ChoiceField(label="Kind", choices=KINDS, required=False)
    source_agency = forms.CharField(
        label="Where it is known from",
        help_text="Which agency, which paper, or who told you.",
        max_length=120,
        required=False,
    )
    read_in = forms.MultipleChoiceField(
        label="It belongs in the chronology for",
        choices=ReadIn.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def settle(self) -> None:
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)

    def start(self) -> dict[str, Any]:
        """In every telling, unless somebody says otherwise."""
        return {"read_in": everywhere(), "how_exact": "day"}


class WhyForm(forms.Form):
    """A sentence: why a line is left out or taken off, or what a review found."""

    why = forms.CharField(
        label="Why",
        widget=forms.Textarea(attrs={"rows": "2"}),
        max_length=1000,
        error_messages={"required": "Say it in a sentence"},
    )

    def __init__(self, *given, label: str, name: str, **options):
        super().__init__(*given, auto_id=f"{name}_%s", **options)
        self.fields["why"].label = label
