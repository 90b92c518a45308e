"""Questions are shown as GOV.UK components, and errors lead to what they are about."""

import datetime as dt

import pytest
from django import forms

from .forms import DateField, error_summary, govuk_field


class Questions(forms.Form):
    seen_on = DateField(
        label="Date of visit", error_messages={"required": "Enter the date of the visit"}
    )
    alone = forms.ChoiceField(
        label="Seen alone?", choices=[("y", "Yes"), ("n", "No")], widget=forms.RadioSelect
    )
    team = forms.ChoiceField(label="Team", choices=[("1", "One"), ("2", "Two")])
    words = forms.CharField(label="What was said?", help_text="In the child’s own words")


def answered(day="9", month="2", year="2013", **more):
    return Questions(
        {
            "seen_on_0": day,
            "seen_on_1": month,
            "seen_on_2": year,
            "alone": "y",
            "team": "2",
            "words": "Hello",
            **more,
        }
    )


def test_a_date_in_three_boxes_is_a_date():
    form = answered()

    assert form.is_valid(), form.errors
    assert form.cleaned_data["seen_on"] == dt.date(2013, 2, 9)


@pytest.mark.parametrize(
    ("day", "month", "year", "told"),
    [
        ("31", "2", "2013", "Date of visit must be a real date"),
        ("9", "", "2013", "Date of visit must include a month"),
        ("9", "", "", "Date of visit must include a month and a year"),
        ("", "", "", "Enter the date of the visit"),
        ("9", "2", "99999", "Date of visit must be a real date"),
        ("9", "2", "26", "Date of visit must have its year in full, such as 2026"),
    ],
)
def test_a_wrong_date_says_what_is_wrong(day, month, year, told):
    form = answered(day, month, year)

    assert form.errors["seen_on"] == [told]
    assert {"text": told, "href": "#id_seen_on_0"} in error_summary(form)["errorList"]


def test_what_was_typed_stays_in_the_boxes_and_they_are_marked():
    given = govuk_field(answered("31")["seen_on"])

    assert [box["value"] for box in given["items"]] == ["31", "2", "2013"]
    assert all("govuk-input--error" in box["classes"] for box in given["items"])
    assert given["fieldset"]["legend"]["text"] == "Date of visit"


def test_choices_mark_the_one_chosen():
    form = answered()
    radios, select = govuk_field(form["alone"]), govuk_field(form["team"])

    assert [item["checked"] for item in radios["items"]] == [True, False]
    assert [item["selected"] for item in select["items"]] == [False, True]
    assert radios["idPrefix"] == "id_alone"


def test_a_hint_and_a_value_are_passed_on_and_a_password_never_is():
    class Secret(forms.Form):
        password = forms.CharField(widget=forms.PasswordInput)

    words = govuk_field(answered()["words"])

    assert words["hint"] == {"text": "In the child’s own words"}
    assert words["value"] == "Hello"
    assert "value" not in govuk_field(Secret({"password": "secret"})["password"])
