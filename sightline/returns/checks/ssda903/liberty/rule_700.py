"""The day a deprivation of liberty began is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "700",
    "DoLo",
    "DOLO_START",
    "The day on which the deprivation of liberty began is blank or no day.",
    """
    DoLo | CHILD DOLO_START
    *    | 1     31/02/2027
    *    | 2     -
         | 3     28/02/2027
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "DoLo", "DOLO_START", needed=True)
