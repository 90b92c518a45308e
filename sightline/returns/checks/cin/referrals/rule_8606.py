"""Nobody is referred long before their birth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row

FORTY_WEEKS = dt.timedelta(weeks=40)


@rule(
    "8606",
    "CINdetails",
    "CINreferralDate PersonBirthDate ExpectedPersonBirthDate",
    "The referral came in more than 40 weeks before the birth, or before the day it is expected.",
    """
    CINdetails | LAchildID CINreferralDate PersonBirthDate ExpectedPersonBirthDate
               | 1         05/05/2025      09/02/2026      -
    *          | 2         05/05/2025      10/02/2026      -
    *          | 3         05/05/2025      -               10/02/2026
               | 4         05/05/2025      -               -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["CINdetails"]:
        came = row["CINreferralDate"]
        births = (row["PersonBirthDate"], row["ExpectedPersonBirthDate"])
        if came and any(day and came < day - FORTY_WEEKS for day in births):
            yield row
