"""The day a social worker ended is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "SW05STG1",
    "SWEpisodes",
    "SW_DEC",
    "The day on which the social worker ended is no day.",
    """
    SWEpisodes | CHILD SW_DEC
    *          | 1     31/02/2025
               | 2     28/02/2025
               | 3     -
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "SWEpisodes", "SW_DEC")
