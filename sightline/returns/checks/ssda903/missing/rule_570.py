"""Nothing in the return is after its year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "570",
    "Missing",
    "MIS_START",
    "The time missing began after the last day of the year.",
    """
    Missing | CHILD MIS_START
    *       | 1     01/04/2026
            | 2     31/03/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Missing", lambda row: row["MIS_START"] and row["MIS_START"] > child.ends)
