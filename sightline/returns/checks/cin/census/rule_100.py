"""The census says the year it is of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "100",
    "Header",
    "ReferenceDate Year",
    "The reference date is not given, or is not 31 March of the year in the header.",
    """
    Header | Year ReferenceDate
           | 2026 31/03/2026
    *      | 2026 28/03/2026
    *      | 2026 -
    *      | 2025 31/03/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Header", lambda row: not _is_reference(row["ReferenceDate"], row["Year"]))


def _is_reference(day: dt.date | None, year: str) -> bool:
    return day is not None and (day.day, day.month, str(day.year)) == (31, 3, year)
