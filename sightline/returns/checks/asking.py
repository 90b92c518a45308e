"""Checks a return when someone asks: the record as it now is, or files someone holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sightline.core.acting import Refused, allow
from sightline.core.models import Account

from ..writing.years import Year
from . import laying_out
from .book import names, rules_of
from .language import Finding
from .running import check

PERMISSION = "returns.see"


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
    """What is wrong in the return as it would be written now. Raises Refused."""
    year = asked_for(name, year_ends_on, by)
    before = laying_out.from_record(name, Year(dt.date(year.number - 1, 3, 31)))
    given = laying_out.from_record(name, year)
    return told(check(given, before, rules_of(name)))


def of_files(
    name: str, year_ends_on: dt.date, folder: Path, last: Path | None, *, by: Account
) -> list[Told]:
    """What is wrong in the files of a return, beside last year's where they are given."""
    year = asked_for(name, year_ends_on, by)
    before = laying_out.from_files(name, year.number - 1, last) if last else None
    given = laying_out.from_files(name, year.number, folder)
    return told(check(given, before, rules_of(name)))


def asked_for(name: str, year_ends_on: dt.date, by: Account) -> Year:
    """The year, where the return has rules and this person may see them. Raises Refused."""
    allow(by, PERMISSION)
    if name not in names():
        raise Refused(
            f"There are no rules for a return called {name}, but for {', '.join(names())}."
        )
    return Year(year_ends_on)


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
        f"/children/{each.row.of['people.Child']}" if "people.Child" in each.row.of else "",
        each.rule.warns,
    )
