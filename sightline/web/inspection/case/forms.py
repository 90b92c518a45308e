"""What an inspector writes about one child's file."""

from __future__ import annotations

from django import forms

from sightline.inspection.conduct.models.reviews import FilePart
from sightline.web.inspection.sending import choice, line, several, words

GRADES = [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4")]


def grades(scale) -> list[tuple[str, str]]:
    """The four grades by number, with the framework's word for each."""
    return [(str(place), f"{place} {one.word}") for place, one in enumerate(scale.grades, start=1)]


class GradeForm(forms.Form):
    """One part of the file, its grade and why, and the lines of the record it rests on."""

    part = choice("Which part of the file?", FilePart.choices)
    grade = choice("Grade", GRADES, widget=forms.RadioSelect)
    because = words("Why?", "Say why, in a sentence a social worker could learn from")
    lines = several("Lines of the record that show it", [], required=False)

    def __init__(self, *given, scale, lines, **options):
        super().__init__(*given, **options)
        self.fields["grade"].choices = grades(scale)
        self.fields["lines"].choices = lines


class FinishForm(forms.Form):
    """One grade for the whole, and what was found."""

    overall = choice("Grade of the whole file", GRADES, widget=forms.RadioSelect)
    what_it_found = words(
        "What did you find?",
        "Say what you found",
        "What is this child’s life like, and what difference has the work made?",
    )

    def __init__(self, *given, scale, **options):
        super().__init__(*given, **options)
        self.fields["overall"].choices = grades(scale)


class TodayForm(forms.Form):
    """What must be done for the child today."""

    what = words(
        "What must be done today, and what may happen otherwise?",
        "Say what must be done today",
        "The managers of the child’s team are told at once.",
    )


class AgainForm(forms.Form):
    """Why a finished review is opened again."""

    why = line("Why?", "Say why in a sentence")
