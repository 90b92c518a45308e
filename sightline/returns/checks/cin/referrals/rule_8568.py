"""Each referral says whether it went further."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import goes_on, no_further_action


@rule(
    "8568",
    "CINdetails",
    "ReferralNFA",
    "It is not said whether the referral went no further.",
    """
    CINdetails | LAchildID ReferralNFA
               | 1         0
               | 2         true
    *          | 3         2
    *          | 4         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "CINdetails", lambda row: not goes_on(row) and not no_further_action(row))
