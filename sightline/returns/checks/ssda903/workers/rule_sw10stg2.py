"""A social worker begins as the one before ends."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import handovers, near


@rule(
    "SW10STG2",
    "SWEpisodes",
    "SW_DECOM SW_REASON",
    "The social worker is not the child's first, and did not begin within seven days of the day the"
    " one before ended.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC     SW_REASON
               | 1     SW1   04/05/2025 04/06/2025 FCONTA
    *          | 1     SW2   20/05/2025 -          MANAGE
               | 2     SW1   04/05/2025 04/06/2025 FCONTA
               | 2     SW2   28/05/2025 -          MANAGE
               | 3     SW1   04/05/2025 04/06/2025 FCONTA
    *          | 3     SW2   12/06/2025 -          MANAGE
               | 4     SW1   04/05/2025 04/06/2025 FCONTA
               | 4     SW2   12/08/2025 -          FCONTA
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return [
        row
        for before, row in handovers(child)
        if not near(row, before, 7) and not (child.year >= 2025 and row["SW_REASON"] == "FCONTA")
    ]
