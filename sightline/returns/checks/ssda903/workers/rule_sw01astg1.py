"""A social worker of before April 2023 has an id and a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW01aSTG1",
    "SWEpisodes",
    "SW_ID SW_DECOM",
    "The social worker has no day on which they began, or began before April 2023 and has no id.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM
    *          | 1     -     04/05/2022
    *          | 2     SW1   -
               | 3     SW1   04/05/2022
               | 4     -     04/05/2023
    """,
    since=2025,
    until=2025,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "SWEpisodes",
        lambda row: not row["SW_DECOM"] or (row["SW_DECOM"] < FROM and not row["SW_ID"]),
    )


FROM = dt.date(2023, 4, 1)
