"""A child in need plan ends after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "4011",
    "CINPlanDates",
    "CINPlanEndDate CINPlanStartDate",
    "The child in need plan ended before it began.",
    """
    CINPlanDates | LAchildID CINPlanStartDate CINPlanEndDate
                 | 1         05/05/2025       05/05/2025
    *            | 2         05/05/2025       04/05/2025
                 | 3         05/05/2025       -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "CINPlanDates", "CINPlanEndDate", "CINPlanStartDate")
