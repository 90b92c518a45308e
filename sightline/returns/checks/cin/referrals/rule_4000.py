"""No child in need plan follows a referral that went no further."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED, no_further_action, same_need


@rule(
    "4000",
    "CINdetails",
    "ReferralNFA",
    "The referral is said to have gone no further, and a child in need plan stands under it.",
    """
    CINdetails   | LAchildID CINdetailsID ReferralNFA
    *            | 1         1            1
                 | 2         1            1
                 | 3         1            0
    CINPlanDates | LAchildID CINdetailsID CINPlanStartDate
                 | 1         1            05/05/2025
                 | 3         1            05/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    planned = same_need(child["CINPlanDates"])
    return where(child, "CINdetails", lambda row: no_further_action(row) and row[NEED] in planned)
