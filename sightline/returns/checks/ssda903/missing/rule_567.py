"""A child is found after going missing."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "567",
    "Missing",
    "MIS_START MIS_END",
    "The time missing ended before it began.",
    """
    Missing | CHILD MIS_START  MIS_END
    *       | 1     04/05/2025 03/05/2025
            | 2     04/05/2025 04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Missing",
        lambda row: row["MIS_END"] and row["MIS_START"] and row["MIS_END"] < row["MIS_START"],
    )
