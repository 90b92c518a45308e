"""A referral that went no further is of the year it came in."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import goes_on, working_day_before


@rule(
    "8569Q",
    "CINdetails",
    "ReferralNFA CINreferralDate",
    "The referral came in more than a working day before the year, and is said to have gone no"
    " further.",
    """
    CINdetails | LAchildID CINreferralDate ReferralNFA
               | 1         31/03/2025      1
               | 2         28/03/2025      0
    *          | 3         28/03/2025      1
    *          | 4         28/03/2025      -
    """,
    warns=True,
    differs=(
        "The validator counts a day too few: it also finds referrals of the one working day"
        " before the year, which the rule's words allow."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    first = working_day_before(child.begins)
    return where(
        child,
        "CINdetails",
        lambda row: row["CINreferralDate"] and row["CINreferralDate"] < first and not goes_on(row),
    )
