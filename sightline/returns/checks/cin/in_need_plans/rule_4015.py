"""A child in need plan begins once the child is referred."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "4015",
    "CINPlanDates",
    "CINPlanStartDate CINreferralDate",
    "The child in need plan began before the referral came in.",
    """
    CINPlanDates | LAchildID CINreferralDate CINPlanStartDate
                 | 1         05/05/2025      05/05/2025
    *            | 2         05/05/2025      04/05/2025
                 | 3         05/05/2025      -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "CINPlanDates", "CINPlanStartDate", "CINreferralDate")
