"""The day a missing child came back is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "1005",
    "Missing",
    "MIS_END",
    "The day on which the child was no longer missing is no day.",
    """
    Missing | CHILD MIS_END
    *       | 1     31/02/2026
            | 2     -
            | 3     28/02/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Missing", "MIS_END")
