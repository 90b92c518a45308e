"""What is asked while a report is written, checked, published and answered."""

from __future__ import annotations

from django import forms

from sightline.inspection.conduct.models import Point
from sightline.web.components.forms import DateField
from sightline.web.inspection.sending import choice, line, words


class NothingForm(forms.Form):
    """Nothing is asked: the button says it all."""


class RewriteForm(forms.Form):
    """Better words for one paragraph."""

    passage = forms.IntegerField(widget=forms.HiddenInput)
    text = words("Words of the paragraph", "A paragraph needs words")


class PointForm(forms.Form):
    """What is not so, and in which paragraph."""

    passage = choice("Which paragraph?", [], required=False)
    says = words("What is not so, and what shows it?", "Say what is not so")

    def __init__(self, *given, passages, **options):
        super().__init__(*given, **options)
        self.fields["passage"].choices = [("", "The whole report"), *passages]


class AnswerForm(forms.Form):
    """What becomes of one point."""

    point = forms.IntegerField(widget=forms.HiddenInput)
    outcome = choice("What becomes of it?", Point.Outcome.choices, widget=forms.RadioSelect)
    answer = words("Your answer to the authority", "Give the authority an answer")
    new_text = words("The paragraph as it is now to read", "", required=False)


class OpeningForm(forms.Form):
    """What the statement says first."""

    opening = words("What do you say first?", "Say what you say first")


class ActionForm(forms.Form):
    """What will be done about one thing asked."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    action = words("What will be done?", "Say what will be done")
    owner = line("Who will do it?", "Name one person")
    by_on = DateField(label="By when?", error_messages={"required": "Enter the day"})
