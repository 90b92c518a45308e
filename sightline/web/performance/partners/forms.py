"""What a partner is asked for its figure, and what is asked when a measure begins."""

from __future__ import annotations

from django import forms

from sightline.indicators.scorecards.models import PartnerMeasure
from sightline.indicators.scorecards.partners import Given
from sightline.web.components.forms import DateField
from sightline.web.words import uk_date


class FigureForm(forms.Form):
    """Which period, the figure, and what the partner says of it."""

    period = forms.ChoiceField(label="For the period to")
    value = forms.DecimalField(label="Figure", max_digits=12, decimal_places=2)
    commentary = forms.CharField(
        label="What lies behind it?",
        help_text="What changed, and what is being done.",
        max_length=2000,
        required=False,
        widget=forms.Textarea,
    )

    def __init__(self, *sent, given: Given, **options):
        super().__init__(*sent, auto_id=f"figure_{given.measure.pk}_%s", **options)
        awaited = [each.ended_on for each in given.awaited]
        told = [each.ended_on for each in given.periods if each.figure]
        self.fields["period"].choices = [
            *((day.isoformat(), uk_date(day)) for day in awaited),
            *((day.isoformat(), f"{uk_date(day)} (put right)") for day in told),
        ]


class MeasureForm(forms.Form):
    """Who is asked for what, how often, and how long it may take."""

    partner = forms.ChoiceField(label="Partner", choices=PartnerMeasure.Partner.choices)
    title = forms.CharField(
        label="What is counted?",
        max_length=200,
        error_messages={"required": "Say what is to be counted"},
    )
    unit = forms.CharField(label="Unit", max_length=40, help_text="Such as % or children")
    better = forms.ChoiceField(
        label="Which way is better?",
        choices=PartnerMeasure._meta.get_field("better").choices,
    )
    every = forms.ChoiceField(label="How often?", choices=PartnerMeasure.Every.choices)
    days_allowed = forms.IntegerField(
        label="Days after the period in which it is in time", min_value=0, max_value=90, initial=15
    )
    began_on = DateField(label="From when?", help_text="For example, 1 4 2026.")

    def __init__(self, *sent, **options):
        super().__init__(*sent, auto_id="measure_%s", **options)
