"""The day an episode ended is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "147",
    "Episodes",
    "DEC",
    "The day the episode ended is not a day of the calendar.",
    """
    Episodes | CHILD DECOM      DEC
    *        | 1     04/05/2025 31/06/2025
             | 1     04/05/2025 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Episodes", "DEC")
