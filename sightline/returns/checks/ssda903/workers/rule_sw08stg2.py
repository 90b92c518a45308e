"""A social worker ends when the next begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled, workers


@rule(
    "SW08STG2",
    "SWEpisodes",
    "SW_DEC SW_DECOM",
    "The social worker has no day on which they ended, and another began later.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/05/2025 -
               | 1     SW2   04/06/2025 -
               | 2     SW1   04/05/2025 04/06/2025
               | 2     SW2   04/06/2025 -
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return [row for row in workers(child)[:-1] if row["SW_DECOM"] and not filled(row, ("SW_DEC",))]
