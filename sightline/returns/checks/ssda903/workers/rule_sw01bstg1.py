"""A social worker since April 2023 has an id, a day and a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW01bSTG1",
    "SWEpisodes",
    "SW_ID SW_DECOM SW_REASON",
    "The social worker has no day on which they began, or began since April 2023 and has no id or"
    " no reason.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_REASON
    *          | 1     SW1   04/05/2023 -
    *          | 2     SW1   -          FCONTA
               | 3     SW1   04/05/2023 FCONTA
               | 4     SW1   04/05/2022 -
    """,
    since=2025,
    until=2025,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "SWEpisodes",
        lambda row: (
            not row["SW_DECOM"]
            or (row["SW_DECOM"] >= FROM and not (row["SW_ID"] and row["SW_REASON"]))
        ),
    )


FROM = dt.date(2023, 4, 1)
