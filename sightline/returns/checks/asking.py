"""Checks a return when someone asks: the record as it now is, or files someone holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.urls import reverse

from sightline.core.models import Account

from ..models import ReturnError
from . import keeping, laying_out, mending
from .book import rules_of
from .language import Finding
from .running import check, unasked

NO_LAST = "No files of last year's return were given. Give their folder with --last."


@dataclass(frozen=True)
class Told:
    """A finding as it is told: which rule, whose, where, what is written, why, where to mend it."""

    rule: str
    child: str
    table: str
    row: int
    fields: tuple[str, ...]
    value: str
    why: str
    link: str
    warns: bool


class Answer(list[Told]):
    """What was found; `unasked` are the rules that could not be asked, by the reason."""

    def __init__(self, found: Iterable[Told], unasked: dict[str, list[str]]) -> None:
        super().__init__(found)
        self.unasked = unasked


def of_record(name: str, year_ends_on: dt.date, *, by: Account) -> Answer:
    """What is wrong in the return as it would be written now, and keep it. Raises Refused."""
    kept = keeping.check_whole(name, year_ends_on, by=by)
    found = keeping.errors_of(name, year_ends_on).select_related("child")
    ordered = found.order_by("child__la_child_id", "rule", "pk")
    return Answer(map(_kept, ordered), kept.unasked)


def of_files(
    name: str, year_ends_on: dt.date, folder: Path, last: Path | None, *, by: Account
) -> Answer:
    """What is wrong in the files of a return, beside last year's where they are given."""
    year = keeping.asked_for(name, year_ends_on, by)
    before = laying_out.from_files(name, year.number - 1, last) if last else None
    given = laying_out.from_files(name, year.number, folder)
    rules = rules_of(name)
    found = map(_told, check(given, before, rules))
    return Answer(found, unasked(given, before, rules, NO_LAST))


def _told(each: Finding) -> Told:
    return Told(
        each.rule.code,
        each.child,
        each.row.table.name,
        each.row.number,
        each.fields,
        each.value,
        each.why,
        "",
        each.rule.warns,
    )


def _kept(each: ReturnError) -> Told:
    return Told(
        each.rule,
        each.child.la_child_id if each.child else "",
        each.table,
        0,
        tuple(each.fields),
        each.value,
        each.why,
        _link(each),
        each.warns,
    )


def _link(each: ReturnError) -> str:
    """Where it is mended: the fields that can settle it, or else the child's record; nowhere where
    it is of no one child."""
    if each.child_id is None:
        return ""
    child = {"child_id": each.child_id}
    if mending.offered(each):
        return reverse("returns.errors.mend", kwargs={**child, "error_id": each.pk})
    return reverse(mending.instead(each).at, kwargs=child)
