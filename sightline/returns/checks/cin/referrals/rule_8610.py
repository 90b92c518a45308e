"""A referral that goes further has a primary need."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import goes_on


@rule(
    "8610",
    "CINdetails",
    "PrimaryNeedCode ReferralNFA",
    "The referral went further, and no primary need is given.",
    """
    CINdetails | LAchildID ReferralNFA PrimaryNeedCode
               | 1         0           N1
               | 2         1           -
    *          | 3         0           -
    *          | 4         false       -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "CINdetails", lambda row: goes_on(row) and not row["PrimaryNeedCode"])
