"""A social worker begins as the one before ends."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import handovers, near


@rule(
    "SW10STG2",
    "SWEpisodes",
    "SW_DECOM",
    "The social worker did not begin within seven days of the day the one before ended.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
               | 1     SW1   04/05/2025 04/06/2025
    *          | 1     SW2   20/05/2025 -
               | 2     SW1   04/05/2025 04/06/2025
               | 2     SW2   28/05/2025 -
               | 3     SW1   04/05/2025 04/06/2025
    *          | 3     SW2   12/06/2025 -
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return [row for before, row in handovers(child) if not near(row, before, 7)]
