"""A time missing ended in the year, or is not of it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "571",
    "Missing",
    "MIS_END",
    "The time missing ended before the year began, or after it ended.",
    """
    Missing | CHILD MIS_START  MIS_END
    *       | 1     04/03/2025 31/03/2025
    *       | 2     04/03/2026 02/04/2026
            | 3     04/03/2025 01/04/2025
            | 4     04/03/2025 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Missing",
        lambda row: row["MIS_END"] and not child.begins <= row["MIS_END"] <= child.ends,
    )
