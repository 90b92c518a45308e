"""All social workers but the last have ended."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled, workers


@rule(
    "SW14STG2",
    "SWEpisodes",
    "SW_DEC SW_DECOM",
    "The social worker has no day on which they ended, and is not the last.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/05/2023 -
               | 1     SW2   04/06/2023 -
               | 2     SW1   04/05/2023 04/06/2023
               | 2     SW2   04/06/2023 -
    """,
    since=2024,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return [row for row in workers(child)[:-1] if not filled(row, ("SW_DEC",))]
