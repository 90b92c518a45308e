"""A social worker's time with a child ended in the year or is not of it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW07STG2",
    "SWEpisodes",
    "SW_DEC",
    "The social worker's time with the child ended before the year began, or after it ended.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/03/2025 31/03/2025
               | 2     SW1   04/03/2025 01/04/2025
               | 3     SW1   04/03/2025 -
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "SWEpisodes",
        lambda row: row["SW_DEC"] and not child.begins <= row["SW_DEC"] <= child.ends,
    )
