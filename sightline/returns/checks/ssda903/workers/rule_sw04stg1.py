"""The day a social worker began is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "SW04STG1",
    "SWEpisodes",
    "SW_DECOM",
    "The day on which the social worker began is no day.",
    """
    SWEpisodes | CHILD SW_DECOM
    *          | 1     31/02/2025
               | 2     28/02/2025
               | 3     -
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "SWEpisodes", "SW_DECOM")
