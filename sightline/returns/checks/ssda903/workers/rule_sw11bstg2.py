"""A social worker who ended as the year did is followed by another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import workers


@rule(
    "SW11bSTG2",
    "SWEpisodes",
    "SW_DEC",
    "The social worker ended in the last days of the year, and no other begins after.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/05/2025 28/03/2026
               | 2     SW1   04/05/2025 28/03/2026
               | 2     SW2   29/03/2026 -
               | 3     SW1   04/05/2025 -
               | 4     SW1   04/05/2025 04/06/2025
    """,
    since=2024,
    differs="The validator also finds some who are followed by another; the rule says that nobody"
    " follows.",
)
def _look(child: Child) -> Iterable[Row]:
    late = child.ends - dt.timedelta(5)
    return [
        row for row in workers(child)[-1:] if row["SW_DEC"] and late <= row["SW_DEC"] <= child.ends
    ]
