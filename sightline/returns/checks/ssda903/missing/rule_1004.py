"""The day a child went missing is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "1004",
    "Missing",
    "MIS_START",
    "The day on which the child went missing is blank or no day.",
    """
    Missing | CHILD MIS_START
    *       | 1     31/02/2026
    *       | 2     -
            | 3     28/02/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Missing", "MIS_START", needed=True)
