"""The day an episode began is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "141",
    "Episodes",
    "DECOM",
    "The day the episode began is blank, or is not a day of the calendar.",
    """
    Episodes | CHILD DECOM
    *        | 1     31/06/2025
             | 1     30/06/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Episodes", "DECOM", needed=True)
