"""The words a published measure is written in: which table prints it, in which column and rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

MARKS = {
    "c": "hidden, because it could tell who a child is",
    "k": "more than nought and too small to print",
    "low": "more than nought and too small to print",
    "u": "too unreliable to print",
    "x": "not available",
    "z": "does not apply",
}
"""What is printed where no number is, and what each means; none of them is a number."""


class NotAFigure(ValueError):
    """What stands in a cell is neither a number nor a mark that is known."""


class Unit(StrEnum):
    """What a figure counts."""

    CHILDREN = "children"
    EPISODES = "episodes"
    PERCENT = "%"
    PER_10_000 = "per 10,000 children"
    CASES = "cases a worker"
    SCORE = "points"
    MONTHS = "months"
    WORKERS = "full-time equivalents"


class Better(StrEnum):
    """Which way is better; for a measure of need, neither is."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Area(StrEnum):
    """The part of the service a table speaks of, in the order they are shown."""

    NEED = "Need and protection"
    FOUND = "What assessments found"
    LOOKED_AFTER = "Children looked after"
    LEAVING_CARE = "Leaving care"
    WORKFORCE = "Social workers"


@dataclass(frozen=True)
class Table:
    """A published table, known by its columns whatever its file is called.

    Where two tables have the same columns, `told_by` names one of them and a value that only this
    table has in it.
    """

    code: str
    title: str
    area: Area
    columns: frozenset[str]
    publisher: str = "Department for Education"
    told_by: tuple[str, str] | None = None

    def is_known_by(self, columns: Collection[str], rows: Iterable[Mapping[str, str]]) -> bool:
        """Whether a file with these columns and rows is this table."""
        if not self.columns <= set(columns):
            return False
        if self.told_by is None:
            return True
        column, value = self.told_by
        return any(row.get(column) == value for row in rows)


@dataclass(frozen=True)
class Measure:
    """One figure that a table prints for each area and year.

    `such_that` narrows the table's rows; `indicator` is the code of the indicator that counts the
    same from the record. What is `only_a_part` of another figure is not shown by itself.
    """

    code: str
    title: str
    unit: Unit
    better: Better
    table: Table
    column: str
    such_that: Mapping[str, str] = field(default_factory=dict)
    indicator: str = ""
    note: str = ""
    only_a_part: bool = False


@dataclass(frozen=True)
class WorkedOut:
    """A figure that is not printed: one measure over another, times `scale`.

    `years_before` says how many years earlier the lower one is taken: a rate to the end of March
    is over the population of the middle of the year before.
    """

    code: str
    title: str
    unit: Unit
    better: Better
    of: Measure
    over: Measure
    scale: int
    years_before: int = 0
    indicator: str = ""
    note: str = ""
    only_a_part: bool = False

    @property
    def table(self) -> Table:
        """The table that the upper figure is printed in."""
        return self.of.table


Published = Measure | WorkedOut
_MONTHS = re.compile(r"^(\d+):(\d{2})$")


def figure(written: str, unit: Unit) -> tuple[Decimal | None, str]:
    """A cell as its number, or as the mark that stands for none. Raises NotAFigure.

    Lengths are printed as years and months, such as 01:03, and become months.
    """
    text = written.strip().replace(",", "")
    if text.lower() in MARKS:
        return None, text.lower()
    if unit is Unit.MONTHS and (found := _MONTHS.match(text)):
        return Decimal(int(found[1]) * 12 + int(found[2])), ""
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise NotAFigure(written) from None
    if not number.is_finite():
        raise NotAFigure(written)
    return number, ""
