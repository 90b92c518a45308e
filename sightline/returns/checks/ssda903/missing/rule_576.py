"""Who was missing as last year ended is missing as this one begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled


@rule(
    "576",
    "Missing",
    "MIS_START",
    "Last year's return left a time missing open, and the first of this year began on another day.",
    """
    Missing      | CHILD MIS_START
    *            | 1     04/05/2025
                 | 2     04/03/2025
                 | 3     04/05/2025
    Last Missing | CHILD MIS_START  MIS_END
                 | 1     04/03/2025 -
                 | 2     04/03/2025 -
                 | 3     04/03/2025 05/03/2025
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    left = {row["MIS_START"] for row in child.last["Missing"] if not filled(row, ("MIS_END",))}
    rows = sorted(child["Missing"], key=lambda row: row["MIS_START"] or dt.date.max)
    return [row for row in rows[:1] if left - {row["MIS_START"], None}]
