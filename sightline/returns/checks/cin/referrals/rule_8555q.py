"""Nobody is referred after their death."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8555Q",
    "CINdetails",
    "CINreferralDate PersonDeathDate",
    "The referral is later than the day the child died.",
    """
    CINdetails | LAchildID CINreferralDate PersonDeathDate
               | 1         05/05/2025      05/05/2025
    *          | 2         05/05/2025      04/05/2025
               | 3         05/05/2025      -
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "CINdetails",
        lambda row: (
            row["PersonDeathDate"]
            and row["CINreferralDate"]
            and row["PersonDeathDate"] < row["CINreferralDate"]
        ),
    )
