"""A child is missing once at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise

from ...language import rule
from ...rows import Child, Row


@rule(
    "574",
    "Missing",
    "MIS_START MIS_END",
    "Another time missing began while this one was still running.",
    """
    Missing | CHILD MIS_START  MIS_END
    *       | 1     04/05/2025 06/05/2025
            | 1     05/05/2025 07/05/2025
    *       | 2     04/05/2025 -
            | 2     05/05/2025 07/05/2025
            | 3     04/05/2025 05/05/2025
            | 3     05/05/2025 07/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    told = sorted((row for row in child["Missing"] if row["MIS_START"]), key=_began)
    for row, then in pairwise(told):
        if not row["MIS_END"] or then["MIS_START"] < row["MIS_END"]:
            yield row


def _began(row: Row) -> dt.date:
    day: dt.date = row["MIS_START"]
    return day
