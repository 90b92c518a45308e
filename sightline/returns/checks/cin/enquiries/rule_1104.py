"""A conference is held once the child is referred."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "1104",
    "Section47",
    "DateOfInitialCPC CINreferralDate",
    "The initial conference was held before the referral came in.",
    """
    Section47 | LAchildID CINreferralDate DateOfInitialCPC
              | 1         05/05/2025      05/05/2025
    *         | 2         05/05/2025      04/05/2025
              | 3         05/05/2025      -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "Section47", "DateOfInitialCPC", "CINreferralDate")
