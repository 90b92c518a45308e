"""A child of school age has a pupil number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "209",
    "Header",
    "UPN DOB",
    "The pupil number is not yet given (UN1), and the child was 4 on 31 August before the year"
    " before last ended.",
    """
    Header | CHILD UPN DOB
    *      | 1     UN1 31/08/2020
           | 2     UN1 01/09/2020
           | 3     UN2 31/08/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    day = dt.date(child.begins.year - 1, 8, 31)
    return where(child, "Header", lambda row: row["UPN"] == "UN1" and reached_by(row, 4, day))


def reached_by(row: Row, age: int, day: dt.date) -> bool:
    """Whether the child of the row had had that birthday by then."""
    return bool(row["DOB"] and birthday(row["DOB"], age) <= day)
