"""The episode that is open is the latest."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import goes_on


@rule(
    "8816",
    "CINdetails",
    "CINreferralDate CINclosureDate ReferralNFA",
    "The episode is open, and another was referred after it: close this one, or it is the"
    " later one that is wrong.",
    """
    CINdetails | LAchildID CINreferralDate CINclosureDate ReferralNFA
    *          | 1         05/05/2025      -              0
               | 1         05/06/2025      05/07/2025     0
               | 2         05/05/2025      05/05/2025     0
               | 2         05/06/2025      -              0
               | 3         05/05/2025      -              1
               | 3         05/06/2025      -              0
    """,
    differs=(
        "Where the latest two came in on one day, the validator finds the second that stands"
        " in the file."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    days = [row["CINreferralDate"] for row in child["CINdetails"] if row["CINreferralDate"]]
    return where(
        child,
        "CINdetails",
        lambda row: (
            goes_on(row)
            and not row["CINclosureDate"]
            and row["CINreferralDate"]
            and row["CINreferralDate"] < max(days)
        ),
    )
