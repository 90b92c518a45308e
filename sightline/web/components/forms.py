"""Questions on a page: a Django form field shown as the GOV.UK component that fits it."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

EARLIEST = 1900
"""No day that anybody is asked for lies before this year: 26 is a year typed short."""
DATE_PARTS = ("Day", "Month", "Year")


class DateWidget(forms.MultiWidget):
    """Three boxes: day, month and year."""

    def __init__(self):
        super().__init__([forms.TextInput] * 3)

    def decompress(self, value):
        """A date into what the boxes show."""
        return [value.day, value.month, value.year] if value else [None] * 3


class DateField(forms.MultiValueField):
    """A date asked for as day, month and year, saying which part is missing or wrong."""

    widget = DateWidget

    def __init__(self, **options):
        parts = [
            forms.IntegerField(required=False, error_messages={"invalid": "Use numbers only"})
            for _ in DATE_PARTS
        ]
        super().__init__(fields=parts, require_all_fields=False, **options)

    def compress(self, values):
        """The boxes into a date. Raises ValidationError in words a person can act on."""
        if not any(values):
            return None
        missing = [
            name.lower() for name, value in zip(DATE_PARTS, values, strict=True) if not value
        ]
        if missing:
            raise ValidationError(f"{self.label} must include a {' and a '.join(missing)}")
        day, month, year = values
        if 0 <= year < EARLIEST:
            raise ValidationError(f"{self.label} must have its year in full, such as 2026")
        try:
            return dt.date(year, month, day)
        except (ValueError, OverflowError):
            raise ValidationError(f"{self.label} must be a real date") from None


def govuk_field(field: forms.BoundField, **extra: Any) -> dict[str, Any]:
    """What the GOV.UK macro for this field is to be given."""
    error = {"text": field.errors[0]} if field.errors else None
    given: dict[str, Any] = {
        "id": field.id_for_label or field.auto_id,
        "name": field.html_name,
        "hint": {"text": field.help_text} if field.help_text else None,
        "errorMessage": error,
    }
    if isinstance(field.field, DateField):
        given = _date(field, given)
    elif isinstance(field.field.widget, forms.Select) and not isinstance(
        field.field.widget, forms.RadioSelect
    ):
        given["label"] = {"text": field.label}
        given["items"] = _options(field, "selected")
    elif isinstance(field.field, forms.ChoiceField):
        given["idPrefix"] = given.pop("id")
        given["fieldset"] = _legend(field)
        given["items"] = _options(field, "checked")
    else:
        given["label"] = {"text": field.label, "classes": "govuk-label--s"}
        if not isinstance(field.field.widget, (forms.PasswordInput, forms.FileInput)):
            given["value"] = "" if field.value() is None else field.value()
    return {**given, **extra}


def component_of(field: forms.BoundField) -> str:
    """Which component shows a question: radios, checkboxes, select, date, words, file or line."""
    widget = field.field.widget
    kinds = {
        DateWidget: "date",
        forms.CheckboxSelectMultiple: "checkboxes",
        forms.RadioSelect: "radios",
        forms.Select: "select",
        forms.Textarea: "words",
        forms.FileInput: "file",
    }
    return next((kind for of, kind in kinds.items() if isinstance(widget, of)), "line")


def _legend(field: forms.BoundField) -> dict[str, Any]:
    return {"legend": {"text": field.label, "classes": "govuk-fieldset__legend--s"}}


def _options(field: forms.BoundField, mark: str) -> list[dict[str, Any]]:
    value = field.value()
    several = value if isinstance(value, list | tuple | set) else [value]
    chosen = {"" if each is None else str(each) for each in several}
    return [
        {"value": value, "text": text, mark: str(value) in chosen}
        for value, text in field.field.choices
    ]


def _date(field: forms.BoundField, given: dict[str, Any]) -> dict[str, Any]:
    values = field.value() or [None] * 3
    if not isinstance(values, list | tuple):
        values = field.field.widget.decompress(values)
    wrong = " govuk-input--error" if field.errors else ""
    boxes = [
        {
            "id": f"{field.auto_id}_{place}",
            "name": f"{field.html_name}_{place}",
            "label": name,
            "value": "" if value is None else value,
            "classes": f"govuk-input--width-{4 if name == 'Year' else 2}{wrong}",
            "inputmode": "numeric",
        }
        for place, (name, value) in enumerate(zip(DATE_PARTS, values, strict=True))
    ]
    kept = {name: given[name] for name in ("hint", "errorMessage")}
    return {**kept, "id": field.auto_id, "fieldset": _legend(field), "items": boxes}


def error_summary(form: forms.Form) -> dict[str, Any]:
    """Every error of a form, each leading to the first box it is about."""
    errors: list[dict[str, Any]] = [{"text": error} for error in form.non_field_errors()]
    for field in form:
        tail = "_0" if isinstance(field.field, DateField) else ""
        errors += [{"text": error, "href": f"#{field.auto_id}{tail}"} for error in field.errors]
    return {"titleText": "There is a problem", "errorList": errors}
