"""One episode of need is open at a time."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import goes_on


@rule(
    "8815",
    "CINdetails",
    "CINclosureDate ReferralNFA",
    "The child has another episode of need that is open as well.",
    """
    CINdetails | LAchildID CINreferralDate CINclosureDate ReferralNFA
    *          | 1         05/05/2025      -              0
    *          | 1         05/06/2025      -              0
               | 2         05/05/2025      05/05/2025     0
               | 2         05/06/2025      -              0
               | 3         05/05/2025      -              1
               | 3         05/06/2025      -              0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    still = [row for row in child["CINdetails"] if goes_on(row) and not row["CINclosureDate"]]
    return still if len(still) > 1 else []
