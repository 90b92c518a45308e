"""A review was held on a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "166",
    "Reviews",
    "REVIEW",
    "The day of the review is blank, or is not a day of the calendar.",
    """
    Reviews | CHILD REVIEW
    *       | 1     31/06/2025
            | 2     30/06/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Reviews", "REVIEW", needed=True)
