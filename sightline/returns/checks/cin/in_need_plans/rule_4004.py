"""One child in need plan is open at a time."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import without


@rule(
    "4004",
    "CINPlanDates",
    "CINPlanEndDate",
    "The child has another child in need plan that is open as well.",
    """
    CINPlanDates | LAchildID CINPlanStartDate CINPlanEndDate
    *            | 1         05/05/2025       -
    *            | 1         05/06/2025       -
                 | 2         05/05/2025       04/06/2025
                 | 2         05/06/2025       -
    """,
    differs=(
        "The validator looks at the plans of one episode of need; the rule's words, and we, at"
        " all of a child's."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    still = list(without(child, "CINPlanDates", "CINPlanEndDate"))
    return still if len(still) > 1 else []
