"""No child in need plan begins after a death."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "4008",
    "CINPlanDates",
    "CINPlanStartDate PersonDeathDate",
    "The child in need plan began after the child died.",
    """
    CINPlanDates | LAchildID PersonDeathDate CINPlanStartDate
                 | 1         05/05/2025      05/05/2025
    *            | 2         05/05/2025      06/05/2025
                 | 3         -               06/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "CINPlanDates", "PersonDeathDate", "CINPlanStartDate")
