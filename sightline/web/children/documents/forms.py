"""What is asked when a document is added, given to somebody, explained, asked back or withdrawn."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from sightline.core.spine import Interpreted
from sightline.record.story.file_kinds import ACCEPTED
from sightline.record.story.models import DocumentKind, GivenHow, GivenTo
from sightline.web.components.forms import DateField
from sightline.web.recording.form import ChildrenField, RecordingForm, day, line, one_of_many


class SentFile(forms.FileField):
    """A file as it was sent; whether it may be kept is for the service to say."""

    def __init__(self, **options):
        super().__init__(
            label="File",
            allow_empty_file=True,
            widget=forms.FileInput(attrs={"accept": ACCEPTED}),
            error_messages={"required": "Choose a file", "missing": "Choose a file"},
            **options,
        )


class AddForm(RecordingForm):
    """The file, what it is, its day, and on whose files it goes."""

    lead = (
        "It is kept as it is sent, and what its name says it is is proved from what is in it."
        " Everyone who can open this record can read it."
    )
    children = ChildrenField("On whose file does it go?")
    title = line(
        "What is it?",
        required=True,
        help_text="Such as: Health visitor’s report for the conference",
        error_messages={"required": "Say what the document is"},
    )
    kind = one_of_many("What kind of paper is it?", DocumentKind.choices)
    dated_on = day(
        "Day on the document", error_messages={"required": "Enter the day it was written"}
    )
    came_from = line("Who wrote or sent it?", most=150)
    file = SentFile(
        help_text="A PDF, Word or Excel file, a picture, or plain text; 25 MB at most. Choose it"
        " last: a draft keeps your words, and not the file."
    )

    def settle(self):
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)


class GiveForm(forms.Form):
    """To whom something was given, how, when, and whether it was explained."""

    given_to = forms.CharField(
        label="Who was given it?",
        max_length=200,
        error_messages={"required": "Say who was given it"},
    )
    given_to_kind = forms.ChoiceField(label="They are", choices=GivenTo.choices)
    how = forms.ChoiceField(label="How", choices=GivenHow.choices)
    given_on = DateField(label="When", error_messages={"required": "Enter the day it was given"})
    part = forms.ChoiceField(
        label="How much of it",
        choices=[
            ("whole", "All of it"),
            ("without restricted", "Without the parts kept to named readers"),
            ("summary", "A summary"),
            ("child's version", "The child’s version"),
        ],
    )
    explained_by = forms.CharField(
        label="Who explained it to them",
        help_text="Leave this empty if nobody has yet. Sent is not explained.",
        max_length=150,
        required=False,
    )
    explained_on = DateField(label="When it was explained", required=False)
    language = forms.CharField(label="In which language", max_length=80, required=False)
    interpreter = forms.ChoiceField(
        label="Interpreter",
        choices=[("", "Not said"), *Interpreted.Interpreter.choices],
        required=False,
    )
    basis = forms.CharField(
        label="Why they may have it",
        help_text="Only where it is not the child, a parent or a carer.",
        widget=forms.Textarea(attrs={"rows": "2"}),
        required=False,
    )

    def __init__(self, *given, **options):
        options.setdefault("initial", {"given_on": timezone.localdate(), "language": "English"})
        super().__init__(*given, auto_id="give_%s", **options)

    def clean(self):
        """Whoever explained it did so on a day, and the other way round."""
        given = super().clean()
        if given.get("explained_on") and not given.get("explained_by"):
            self.add_error("explained_by", "Say who explained it")
        if given.get("explained_by") and not given.get("explained_on"):
            self.add_error("explained_on", "Enter the day it was explained")
        return given


class ExplainForm(forms.Form):
    """That something given before has now been explained."""

    explained_by = forms.CharField(
        label="Who explained it",
        max_length=150,
        error_messages={"required": "Say who explained it"},
    )
    on = DateField(label="When", error_messages={"required": "Enter the day it was explained"})
    language = forms.CharField(label="In which language", max_length=80, initial="English")
    interpreter = forms.ChoiceField(label="Interpreter", choices=Interpreted.Interpreter.choices)

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="explain_%s", **options)


class WhyForm(forms.Form):
    """Why a document is withdrawn."""

    why = forms.CharField(
        label="Why should it not be on this file?",
        help_text="It stays in the history. If it belongs to another child, say so.",
        widget=forms.Textarea(attrs={"rows": "2"}),
        max_length=1000,
        error_messages={"required": "Say why in a sentence"},
    )

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="why_%s", **options)
