"""No child protection plan follows a referral that went no further."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED, no_further_action, same_need


@rule(
    "8832",
    "CINdetails",
    "ReferralNFA",
    "The referral is said to have gone no further, and a child protection plan stands under it.",
    """
    CINdetails           | LAchildID CINdetailsID ReferralNFA
    *                    | 1         1            1
                         | 2         1            1
                         | 3         1            0
    ChildProtectionPlans | LAchildID CINdetailsID CPPstartDate
                         | 1         1            05/05/2025
                         | 3         1            05/05/2025
    """,
    differs=(
        "The validator takes the numbers of rows of one table for those of another, and names"
        " other children."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    planned = same_need(child["ChildProtectionPlans"])
    return where(child, "CINdetails", lambda row: no_further_action(row) and row[NEED] in planned)
