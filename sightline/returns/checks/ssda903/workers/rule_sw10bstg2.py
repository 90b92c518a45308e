"""Whoever is the first social worker has nobody before."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import handovers


@rule(
    "SW10bSTG2",
    "SWEpisodes",
    "SW_DECOM SW_REASON",
    "The social worker is said to be the child's first, and began before another had ended.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC     SW_REASON
               | 1     SW1   04/05/2025 04/06/2025 FCONTA
    *          | 1     SW2   28/05/2025 -          FCONTA
               | 2     SW1   04/05/2025 04/06/2025 FCONTA
               | 2     SW2   28/05/2025 -          MANAGE
               | 3     SW1   04/05/2025 04/06/2025 FCONTA
               | 3     SW2   12/08/2025 -          FCONTA
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    return [
        row
        for before, row in handovers(child)
        if row["SW_REASON"] == "FCONTA"
        and row["SW_DECOM"]
        and before["SW_DEC"]
        and row["SW_DECOM"] <= before["SW_DEC"]
    ]
