"""It is said whether a child was missing, or away without leave."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "565",
    "Missing",
    "MISSING MIS_START",
    "A day on which the child went missing is written, and not whether the child was missing or"
    " away.",
    """
    Missing | CHILD MISSING MIS_START
    *       | 1     -       04/05/2025
            | 2     M       04/05/2025
            | 3     -       -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Missing", lambda row: not row["MISSING"] and filled(row, ("MIS_START",)))
