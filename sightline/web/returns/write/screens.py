"""Choose a return and its year or day, see what is in it, and download it."""

from __future__ import annotations

import datetime as dt
import io
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.returns.checks import book, keeping
from sightline.returns.models import ReturnCheck
from sightline.returns.writing import books
from sightline.returns.writing.years import Day
from sightline.web.components.forms import DateField
from sightline.web.screen import screen

REASONS_AT_FIRST = 20
WRITE = "returns.write.write"


class WriteForm(forms.Form):
    """Which return, and of what."""

    name = forms.ChoiceField(
        label="Which return?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a return"},
    )
    on = DateField(
        label="The last day it speaks of",
        help_text="31 March for a return of a year. Any day up to today for the others.",
        error_messages={"required": "Enter the last day it speaks of"},
    )

    also = forms.MultipleChoiceField(
        label="With parts that we are not sure of?",
        help_text="They are left out unless you ask for them.",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *given, **options):
        super().__init__(*given, **options)
        self.fields["also"].choices = [
            (part, f"{part.capitalize()}, in the {each.title}. {why}")
            for each in books.all_writings().values()
            for part, why in each.uncertain.items()
        ]
        self.fields["name"].choices = [
            (name, f"{each.title[:1].upper()}{each.title[1:]} ({_speaks_of(each)})")
            for name, each in sorted(books.all_writings().items())
        ]


def _speaks_of(writing: books.Writing) -> str:
    if writing.speaks_of is Day:
        return "as the record stood on a day"
    return f"years to 31 March {writing.first_year} to {writing.last_year}"


@screen("returns/write", title="Write a return", needs="returns.write", under="returns.loads.loads")
def write(request):
    """The choice; and once it is made, each file, how much is in it, and what could not be said."""
    asked = "name" in request.GET
    form = WriteForm(request.GET if asked else None, initial={"on": _last_year_end()})
    given = {"form": form, "chosen": None, "refused": ""}
    if asked and form.is_valid():
        try:
            made = books.look(**form.cleaned_data, by=request.user)
        except Refused as no:
            given["refused"] = str(no)
        else:
            given |= _shown(made) | {"chosen": books.all_writings()[form.cleaned_data["name"]]}
            given["errors"] = _errors(
                request.user, form.cleaned_data["name"], form.cleaned_data["on"]
            )
    wrong = bool(given["refused"] or (asked and not form.is_valid()))
    return render(request, "returns/write/write.html", given, status=422 if wrong else 200)


def _last_year_end() -> dt.date:
    today = dt.date.today()  # noqa: DTZ011 - a day to begin with, which the person may change
    return dt.date(today.year - (today <= dt.date(today.year, 3, 31)), 3, 31)


def _errors(account: Account, name: str, on: dt.date) -> dict[str, object] | None:
    """When the return of the year was last checked and where its errors are, if it has rules."""
    if name not in book.names() or not may(account, keeping.SEE):
        return None
    last = ReturnCheck.objects.filter(return_name=name, year_ends_on=on).first()
    where = urlencode({"return": name, "year": on.year})
    return {"check": last, "address": f"{reverse('returns.errors.errors')}?{where}"}


def _parts(name: str, file: books.File) -> list[tuple[str, int]]:
    return [(f"{name}, {part}", rows) for part, rows in file.parts.items()]


def _shown(made: dict[str, books.File]) -> dict[str, object]:
    left_out = [each for file in made.values() for each in file.left_out]
    reasons = Counter((each.field, each.why) for each in left_out).most_common(REASONS_AT_FIRST)
    return {
        "files": [
            (part, rows)
            for name, file in made.items()
            for part, rows in [(name, file.rows), *_parts(name, file)]
        ],
        "left_out": len(left_out),
        "reasons": reasons,
    }


@screen(
    "returns/write/files",
    title="A return, as files",
    needs="returns.write",
    under=WRITE,
)
def files(request):
    """Every file of the return in one zip, written as the record is now."""
    form = WriteForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return redirect(reverse(WRITE))
    name, on = form.cleaned_data["name"], form.cleaned_data["on"]
    also = form.cleaned_data["also"]
    with tempfile.TemporaryDirectory() as holding:
        out = Path(holding) / "return"
        books.write(name, on, out, by=request.user, also=also)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for each in sorted(out.iterdir()):
                archive.write(each, each.name)
    response = HttpResponse(packed.getvalue(), content_type="application/zip")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{on}.zip"'
    return response
