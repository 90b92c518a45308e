"""How a value is written in an Annex A list: the option of the form that says it."""

from __future__ import annotations

import csv
import datetime as dt
import functools
from decimal import Decimal

from sightline.core.child_lists import Cell

from ..reading.codes import FOLDER, code_lists
from ..reading.columns import Column

WRITTEN = FOLDER / "annex_a_written.csv"


@functools.cache
def options() -> dict[tuple[str, str], str]:
    """The option of the form for each code that has one, by code list and code."""
    with WRITTEN.open(encoding="utf-8", newline="") as file:
        return {(row["list"], row["code"]): row["written"] for row in csv.DictReader(file)}


@functools.cache
def option(codes: str, code: str) -> str:
    """What the form writes for a code: its option, or the code and what it means.

    A broad group of our own, which is in small letters, is written in words alone.
    """
    if found := options().get((codes, code)):
        return found
    known = code_lists()[codes].codes.get(code)
    if known is None:
        return code
    ours = code == code.lower() and not code.isdigit()
    return known.meaning if ours else f"{code}: {known.meaning}"


def shown(column: Column, value: object) -> Cell:
    """A value as a cell of the form: days and numbers as such, the rest in its words."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date | int):
        return value
    if isinstance(value, Decimal | float):
        return int(value) if value == int(value) else float(value)
    return option(column.codes, str(value)) if column.codes else str(value)
