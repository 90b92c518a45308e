"""Pages with several small forms: which was sent, what it does, and what to say afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest

from sightline.core.acting import Refused


@dataclass(frozen=True)
class Deed:
    """One form of a page: how it is made, what it does with what was typed, what is said then."""

    form: Callable[..., forms.Form]
    do: Callable[[dict[str, Any]], object]
    says: str
    asks: str
    button: str


@dataclass
class Page:
    """The forms of a page after what was sent: `done` where a deed was done."""

    forms: dict[str, forms.Form]
    deeds: Mapping[str, Deed]
    wrong: forms.Form | None = None
    done: bool = False
    sent: bool = False

    @property
    def status(self) -> int:
        """422 where something was sent and not done."""
        return 422 if self.sent and not self.done else 200


def page_of(request: HttpRequest, deeds: Mapping[str, Deed]) -> Page:
    """Make the forms; do the deed whose form was sent, if it is sound and nothing refuses it.

    Forms are told apart by what was sent as `do`; each field's id begins with the deed's name.
    """
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    held = {
        name: deed.form(request.POST if name == wanted else None, auto_id=f"{name}_%s")
        for name, deed in deeds.items()
    }
    page = Page(held, deeds, sent=request.method == "POST")
    form = held.get(wanted)
    if form is None:
        return page
    if form.is_valid():
        try:
            deeds[wanted].do(form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, deeds[wanted].says)
            page.done = True
    page.wrong = form if form.errors else None
    return page


def words(label: str, missing: str, hint: str = "", required: bool = True) -> forms.CharField:
    """A question answered in sentences."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=6000,
        required=required,
        widget=forms.Textarea,
        error_messages={"required": missing},
    )


def line(label: str, missing: str, hint: str = "", required: bool = True) -> forms.CharField:
    """A question answered in a few words."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=200,
        required=required,
        error_messages={"required": missing},
    )


def choice(
    label: str,
    choices: Any,
    hint: str = "",
    required: bool = True,
    widget: type[forms.Widget] = forms.Select,
) -> forms.ChoiceField:
    """A question answered by one of a list."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=hint,
        required=required,
        widget=widget,
        error_messages={"required": f"Choose one: {label.lower()}"},
    )


def several(label: str, choices: Any, hint: str = "", required: bool = True):
    """A question answered by any of a list."""
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        help_text=hint,
        required=required,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": f"Choose at least one: {label.lower()}"},
    )


def number(label: str, least: int, most: int, required: bool = True, hint: str = "", **more: Any):
    """A question answered by a whole number."""
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        required=required,
        help_text=hint,
        error_messages={"required": f"Enter a number: {label.lower()}"},
        **more,
    )
