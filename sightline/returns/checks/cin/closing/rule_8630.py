"""An episode closes after its referral."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8630",
    "CINdetails",
    "CINreferralDate CINclosureDate",
    "The episode closed before the referral came in.",
    """
    CINdetails | LAchildID CINreferralDate CINclosureDate
               | 1         05/05/2025      05/05/2025
    *          | 2         05/05/2025      04/05/2025
               | 3         05/05/2025      -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "CINdetails",
        lambda row: (
            row["CINclosureDate"]
            and row["CINreferralDate"]
            and row["CINclosureDate"] < row["CINreferralDate"]
        ),
    )
