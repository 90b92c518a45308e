"""The questions asked as a return is signed off."""

from django import forms


class ExplainForm(forms.Form):
    """Why a figure is not that of the scorecard, or why errors stand."""

    figure = forms.ChoiceField(
        label="Say why of which figure?", error_messages={"required": "Choose the figure"}
    )
    why = forms.CharField(
        label="Why does it differ?",
        widget=forms.Textarea,
        max_length=1000,
        error_messages={"required": "Say why it differs, so that whoever signs can judge it"},
    )

    def __init__(self, *given, figures, **options):
        super().__init__(*given, auto_id="explain_%s", **options)
        self.fields["figure"].choices = [("", "Choose"), *figures]


class SignForm(forms.Form):
    """A name to a return, with what it rests on."""

    says = forms.CharField(
        label="What did you look at, and what do you make of it?",
        widget=forms.Textarea,
        max_length=2000,
        error_messages={"required": "Say what you looked at: a name alone says nothing"},
    )

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="sign_%s", **options)
