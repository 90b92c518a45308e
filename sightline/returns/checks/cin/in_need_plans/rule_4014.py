"""Child in need plans follow one another."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import overlapping


@rule(
    "4014",
    "CINPlanDates",
    "CINPlanStartDate CINPlanEndDate",
    "Two child in need plans of the child overlap.",
    """
    CINPlanDates | LAchildID CINPlanStartDate CINPlanEndDate
    *            | 1         05/05/2025       05/06/2025
    *            | 1         05/06/2025       -
                 | 2         05/05/2025       04/06/2025
                 | 2         05/06/2025       -
    *            | 3         05/05/2025       -
    *            | 3         05/06/2025       05/07/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    begins, ends = "CINPlanStartDate", "CINPlanEndDate"
    for pair in overlapping(child["CINPlanDates"], begins, ends, child.ends):
        yield from pair
