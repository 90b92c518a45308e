"""The source of a referral is one of the codes of the form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import codes, where
from ...rows import Child, Row

SINCE = dt.date(2013, 4, 1)


@rule(
    "8866",
    "CINdetails",
    "ReferralSource CINreferralDate",
    "The referral came in since April 2013, and its source is not given or not one of the"
    " year's codes.",
    """
    CINdetails | LAchildID CINreferralDate ReferralSource
               | 1         05/05/2025      6
               | 2         31/03/2013      -
    *          | 3         01/04/2013      -
    *          | 4         05/05/2025      7Z
    """,
)
def _look(child: Child) -> Iterable[Row]:
    allowed = codes("referral_source", child.year)
    return where(
        child,
        "CINdetails",
        lambda row: (
            row["CINreferralDate"]
            and row["CINreferralDate"] >= SINCE
            and row["ReferralSource"] not in allowed
        ),
    )
