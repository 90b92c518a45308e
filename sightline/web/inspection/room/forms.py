"""What is asked when an inspection is set up."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils import timezone

from sightline.inspection.conduct.models import Inspection
from sightline.inspection.frameworks import all_frameworks
from sightline.web.components.forms import DateField
from sightline.web.inspection.sending import choice, line, several


def frameworks() -> list[tuple[str, str]]:
    """The frameworks an inspection can be run under, the newest first."""
    chosen = [one for one in all_frameworks().values() if one.areas]
    return [(one.code, f"{one.title} ({one.code})") for one in reversed(chosen)]


def parts() -> list[tuple[str, str]]:
    """What some frameworks review besides, each with the framework that does."""
    return [
        (part.key, f"{part.review}. Only with the framework {one.code}.")
        for one in all_frameworks().values()
        for part in one.optional_parts
    ]


class SetUpForm(forms.Form):
    """Who inspects, under which framework, on which days, and up to which day records count."""

    reference = line(
        "Reference", "Enter a reference", "A short name that nothing else has, such as MOCK-2026-1."
    )
    kind = choice("Who inspects?", Inspection.Kind.choices, widget=forms.RadioSelect)
    framework_code = choice("Framework", [])
    also = several("Is anything reviewed as well?", [], required=False)
    authority = line("Authority", "Enter the name of the authority")
    told_on = DateField(
        label="When was the authority told? (optional)",
        help_text="Blank where inspectors come without notice.",
        required=False,
    )
    began_on = DateField(label="First day", error_messages={"required": "Enter the first day"})
    ended_on = DateField(label="Last day", error_messages={"required": "Enter the last day"})
    as_at = DateField(
        label="Cut-off",
        help_text="Lists and figures are of this day.",
        error_messages={"required": "Enter the cut-off"},
    )
    reach_until = DateField(
        label="Inspectors may read until the end of",
        help_text="On the next day their leave to open the sample is gone.",
        error_messages={"required": "Enter the last day on which inspectors may read"},
    )

    def __init__(self, *given, **options):
        super().__init__(*given, **options)
        self.fields["framework_code"].choices = frameworks()
        self.fields["also"].choices = parts()

    def clean_reach_until(self) -> dt.datetime:
        """The last moment of the day."""
        day = self.cleaned_data["reach_until"]
        moment = dt.datetime.combine(day, dt.time(23, 59, 59))
        return timezone.make_aware(moment)
