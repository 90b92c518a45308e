"""What is asked when a letter is written: who it is to, what the template asks, and how it went."""

from __future__ import annotations

from django import forms
from django.forms.utils import ErrorDict
from django.utils import timezone

from sightline.core.spine import Interpreted
from sightline.record.story.models import GivenHow, GivenTo
from sightline.web.components.forms import DateField
from sightline.web.letters import To
from sightline.web.letters.language import Template


class LetterForm(forms.Form):
    """Who the letter is to, and what it says."""

    name = forms.CharField(
        label="To", max_length=150, error_messages={"required": "Say who the letter is to"}
    )
    kind = forms.ChoiceField(label="They are", choices=GivenTo.choices)
    address = forms.CharField(
        label="Address",
        help_text="Only where it goes by post. No letter may hold a hidden address.",
        widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=500,
        required=False,
    )

    def __init__(self, *given, template: Template, to: To, **options):
        drawn = options.pop("drawn", {})
        options["initial"] = {
            "name": to.name,
            "kind": to.kind,
            "address": to.address,
            "language": to.language,
            **drawn,
        }
        super().__init__(*given, **options)
        self.template, self.to = template, to
        self.fields["kind"].choices = [
            (value, label) for value, label in GivenTo.choices if value in template.to
        ]
        for ask in template.asks:
            self.fields[ask.name] = forms.CharField(
                label=ask.label,
                help_text=ask.hint,
                required=ask.needed,
                widget=forms.Textarea(attrs={"rows": "4"}) if ask.long else forms.TextInput,
                max_length=20_000 if ask.long else 300,
                error_messages={"required": f"{ask.label}: say it, the letter needs it"},
            )
        self.fields["language"] = forms.CharField(
            label="Language of the family",
            help_text="As the log says it, and as a translation below is marked.",
            max_length=80,
            required=False,
        )
        self.fields["translation"] = forms.CharField(
            label="The letter in that language",
            help_text="Where it has been translated, paste it here: it goes on a page of its own.",
            widget=forms.Textarea(attrs={"rows": "4"}),
            required=False,
        )

    def addressed(self) -> To:
        """Who it is to, with what the record knows of them where it is still they."""
        given = self.cleaned_data
        same = given["name"].strip() == self.to.name
        return To(
            name=given["name"].strip(),
            kind=given["kind"],
            address=given["address"].strip(),
            language=given["language"].strip() or "English",
            post_is_safe=self.to.post_is_safe if same else None,
            relative_id=self.to.relative_id if same else None,
        )

    def answers(self) -> dict[str, str]:
        """What the template asks, as answered."""
        return {ask.name: self.cleaned_data.get(ask.name, "") for ask in self.template.asks}

    def without_errors(self) -> LetterForm:
        """The same, its answers shown as they are and not judged yet."""
        self._errors = ErrorDict()
        return self


def kept_form(*given, by, child, about: Template) -> LetterForm:
    """The form of a letter as its draft is shown again, where two people wrote in it."""
    return LetterForm(*given, template=about, to=To("", about.to[0]))


class SendForm(forms.Form):
    """How the letter was given, and whether somebody explained it."""

    how = forms.ChoiceField(label="How it was given", choices=GivenHow.choices)
    on = DateField(label="When", error_messages={"required": "Enter the day it was given"})
    explained_by = forms.CharField(
        label="Who explained it",
        help_text="Leave this empty if nobody has yet. Sent is not explained.",
        max_length=150,
        required=False,
    )
    explained_on = DateField(label="When it was explained", required=False)
    interpreter = forms.ChoiceField(
        label="Interpreter",
        choices=[("", "Not said"), *Interpreted.Interpreter.choices],
        required=False,
    )

    def __init__(self, *given, **options):
        options["initial"] = {"on": timezone.localdate()}
        super().__init__(*given, prefix="sent", auto_id="sent_%s", **options)
