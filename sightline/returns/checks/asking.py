"""Checks a return when someone asks: the record as it now is, or files someone holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sightline.core.models import Account

from ..models import ReturnError
from . import keeping, laying_out, mending
from .book import rules_of
from .language import Finding
from .running import check


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


def of_record(name: str, year_ends_on: dt.date, *, by: Account) -> list[Told]:
    """What is wrong in the return as it would be written now, and keep it. Raises Refused."""
    keeping.check_whole(name, year_ends_on, by=by)
    found = keeping.errors_of(name, year_ends_on).select_related("child")
    return [_kept(each) for each in found.order_by("child__la_child_id", "rule", "pk")]


def of_files(
    name: str, year_ends_on: dt.date, folder: Path, last: Path | None, *, by: Account
) -> list[Told]:
    """What is wrong in the files of a return, beside last year's where they are given."""
    year = keeping.asked_for(name, year_ends_on, by)
    before = laying_out.from_files(name, year.number - 1, last) if last else None
    given = laying_out.from_files(name, year.number, folder)
    return told(check(given, before, rules_of(name)))


def told(found) -> list[Told]:
    """Findings as they are told, child by child."""
    return [_told(each) for each in found]


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
        each.child.la_child_id,
        each.table,
        0,
        tuple(each.fields),
        each.value,
        each.why,
        _link(each),
        each.warns,
    )


def _link(each: ReturnError) -> str:
    """Where it is mended: the fields that can settle it, or else the child's record."""
    record = f"/children/{each.child_id}"
    return f"{record}/returns/errors/{each.pk}/mend" if mending.offered(each) else record
