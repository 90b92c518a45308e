"""How a value of the record is written in a return: the other way round from reading it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ..reading.columns import Column, Table

Records = Mapping[str, Any]
"""The records a row is written from, by what they are ("care.Review")."""


def row(table: Table, records: Records, year: int) -> dict[str, str]:
    """The cells of one row, by column, for the return of the year ending in `year`.

    Each column is taken from the first record at hand among those it goes to when it is read.
    """
    return {each.name: cell(each, records) for each in carried(table, year)}


def carried(table: Table, year: int) -> list[Column]:
    """The columns that the return of that year has."""
    return [
        each for each in table.columns if (each.years[0] or year) <= year <= (each.years[1] or year)
    ]


def cell(column: Column, records: Records) -> str:
    """One cell: blank where the record does not say."""
    return written(column, held(column, records))


def held(column: Column, records: Records) -> Any:
    """What the record says in answer to a column; None or nothing where it does not say."""
    way = SPECIAL.get(column.goes_to)
    if way is not None:
        return way(records)
    for field in column.goes_to:
        model, _, name = field.rpartition(".")
        if model in records:
            return getattr(records[model], name)
    return None


def written(column: Column, value: Any) -> str:
    """A value as the guidance writes one: days as 31/03/2026, yes and no as 1 and 0."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(str(each) for each in value)
    return str(value)


def _pupil_number(records: Records) -> str:
    child = records["people.Child"]
    return child.upn or child.upn_missing_because


def _home(records: Records) -> str:
    """A leaver's kind of home and whether it suits them; 0 where it is not known."""
    told = records["leaving_care.LeaverStatement"]
    if told.suitability_group == "not known":
        return "0"
    if not told.accommodation or told.accommodation_suitable is None:
        return ""
    return f"{told.accommodation}{1 if told.accommodation_suitable else 2}"


def _no_longer_alone(records: Records) -> str:
    day = records["people.Child"].unaccompanied_to_on
    return f"{day:%d/%m/%Y}" if day else ""


def _disabilities(records: Records) -> list[str]:
    """The kinds named; NONE where the child is known to have none."""
    child = records["people.Child"]
    return child.disabilities or (["NONE"] if child.disabled == "no" else [])


def _conference_not_needed(records: Records) -> bool | None:
    needed = records["protection.Enquiry"].conference_needed
    return None if needed is None else not needed


SPECIAL: dict[tuple[str, ...], Callable[[Records], Any]] = {
    ("people.Child.upn", "people.Child.upn_missing_because"): _pupil_number,
    ("people.Child.unaccompanied_to_on", "people.Child.unaccompanied"): _no_longer_alone,
    (
        "leaving_care.LeaverStatement.accommodation",
        "leaving_care.LeaverStatement.accommodation_suitable",
    ): _home,
    ("people.Child.disabilities", "people.Child.disabled"): _disabilities,
    ("protection.Enquiry.conference_needed",): _conference_not_needed,
}
"""Columns that are written from several fields together, or the other way round."""
