"""Of a time missing that ended it is said whether the child was missing or away."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "566",
    "Missing",
    "MISSING MIS_END",
    "A day on which the child was no longer missing is written, and not whether the child was"
    " missing or away.",
    """
    Missing | CHILD MISSING MIS_END
    *       | 1     -       04/05/2025
            | 2     M       04/05/2025
            | 3     -       -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Missing", lambda row: not row["MISSING"] and filled(row, ("MIS_END",)))
