"""A social worker's time with a child ends after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW18STG2",
    "SWEpisodes",
    "SW_DECOM SW_DEC",
    "The social worker's time with the child ended before it began.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/05/2025 03/05/2025
               | 2     SW1   04/05/2025 04/05/2025
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "SWEpisodes",
        lambda row: row["SW_DEC"] and row["SW_DECOM"] and row["SW_DEC"] < row["SW_DECOM"],
    )
