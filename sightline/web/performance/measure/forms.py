"""What is asked when a target is set, a story told, an action agreed, or its result said."""

from __future__ import annotations

from django import forms

from sightline.web.components.forms import DateField


def _words(label: str, missing: str, hint: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=2000,
        widget=forms.Textarea,
        error_messages={"required": missing},
    )


class TargetForm(forms.Form):
    """What it should be by which March, how near is near enough, and where that comes from."""

    year_ending = forms.IntegerField(
        label="March of which year", min_value=2006, max_value=2100, help_text="Such as 2027"
    )
    value = forms.DecimalField(label="Target", max_digits=8, decimal_places=2)
    tolerance = forms.DecimalField(
        label="How far from it is near enough",
        max_digits=8,
        decimal_places=2,
        min_value=0,
        initial=0,
    )
    why = _words("Where does it come from?", "Say where the target comes from")

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="target_%s", **options)


class StoryForm(forms.Form):
    """What lies behind the figure."""

    words = _words(
        "What lies behind it?",
        "Write what lies behind the figure",
        "What children, families and workers say; what changed; what is being tried.",
    )

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="story_%s", **options)


class ActionForm(forms.Form):
    """What is to be done, by whom and by when."""

    what = _words("What is to be done?", "Say what is to be done")
    owner = forms.CharField(
        label="Who answers for it?",
        max_length=120,
        help_text="One person by name.",
        error_messages={"required": "Name the person who answers for it"},
    )
    due_on = DateField(label="By when?", help_text="For example, 1 10 2027.")

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="action_%s", **options)


class ResultForm(forms.Form):
    """When it was done, and what came of it."""

    action = forms.IntegerField(widget=forms.HiddenInput)
    done_on = DateField(label="When was it done?")
    result = _words("What came of it?", "Say what came of it, or that nothing can be seen yet")

    def __init__(self, *given, number: object = "", **options):
        super().__init__(*given, auto_id=f"result_{number}_%s", **options)
