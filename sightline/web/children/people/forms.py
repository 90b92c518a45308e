"""What is asked of somebody outside the service who works with the child."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from sightline.web.components.forms import DateField
from sightline.web.recording.form import ChildrenField, RecordingForm

LIKELY = "Such as: health visitor, GP, class teacher, probation officer, housing officer"


class ProfessionalForm(RecordingForm):
    """Who they are, for whom they work, and how they are reached."""

    children = ChildrenField("Which children do they work with?")

    works_as = forms.CharField(
        label="What they do",
        help_text=LIKELY,
        max_length=80,
        error_messages={"required": "Say what they do"},
    )
    name = forms.CharField(label="Name", max_length=150, required=False)
    agency = forms.CharField(label="Where they work", max_length=150, required=False)
    telephone = forms.CharField(label="Telephone", max_length=40, required=False)
    email = forms.EmailField(label="E-mail", max_length=150, required=False)
    letters_to = forms.CharField(
        label="Where letters go", widget=forms.Textarea(attrs={"rows": "3"}), required=False
    )
    began_on = DateField(label="Since", required=False)

    def settle(self) -> None:
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)


class EndForm(forms.Form):
    """Since when somebody works with the child no longer."""

    on = DateField(
        label="They work with the child no longer, since",
        error_messages={"required": "Enter the day"},
    )

    def __init__(self, *given, number: int, **options):
        options["initial"] = {"on": timezone.localdate()}
        super().__init__(*given, auto_id=f"end_{number}_%s", **options)
