"""Each referral has a day, and none is after the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8600",
    "CINdetails",
    "CINreferralDate",
    "The day of the referral is not given, or is after the last day of the year.",
    """
    CINdetails | LAchildID CINreferralDate
               | 1         31/03/2026
    *          | 2         01/04/2026
    *          | 3         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "CINdetails",
        lambda row: not row["CINreferralDate"] or row["CINreferralDate"] > child.ends,
    )
