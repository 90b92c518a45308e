"""From whom a sample is drawn, between which days, how many and with which seed."""

import datetime as dt
import secrets

from django import forms
from django.utils import timezone

from sightline.quality.auditing.cohorts import GROUPS
from sightline.web.recording.form import RecordingForm, day, line, one_of_many, words


class DrawForm(RecordingForm):
    """A sample to be."""

    lead = (
        "The seed is kept, so that anyone can draw the same files again and see that nobody chose."
    )
    cohort = one_of_many("From whom?", [(each.code, each.title) for each in GROUPS])
    since = day("From")
    until = day("To")
    size = line("How many files?", required=True, most=3)
    seed = line("Seed", required=True, most=9, help_text="Any number. Keep this one if you like.")
    because = words("What do you want to know?", rows=2)

    def start(self):
        """The last three months, eight files, and a seed."""
        today = timezone.localdate()
        return {
            "since": today - dt.timedelta(days=91),
            "until": today,
            "size": "8",
            "seed": str(secrets.randbelow(900000) + 100000),
        }

    def clean_size(self):
        """A number of files."""
        return _number(self.cleaned_data["size"], "Enter how many files as a number, such as 8")

    def clean_seed(self):
        """A number to draw by."""
        return _number(self.cleaned_data["seed"], "Enter the seed as a number, such as 7")

    def clean(self):
        """The days are in order."""
        given = super().clean()
        if given.get("since") and given.get("until") and given["since"] > given["until"]:
            self.add_error("until", "To must be after From")
        return given


def _number(text: str, says: str) -> int:
    if not text.isdecimal():
        raise forms.ValidationError(says)
    return int(text)


class GiveForm(forms.Form):
    """Who reads one file, and by when."""

    file = forms.IntegerField(widget=forms.HiddenInput)
    auditor = forms.ChoiceField(label="Who reads it?")
    weeks = forms.ChoiceField(
        label="By",
        choices=[("1", "in a week"), ("2", "in two weeks"), ("4", "in four weeks")],
        initial="2",
    )

    def __init__(self, *given, auditors=(), number=0, **options):
        super().__init__(*given, auto_id=f"give_{number}_%s", **options)
        self.fields["auditor"].choices = [("", "Choose"), *auditors]
