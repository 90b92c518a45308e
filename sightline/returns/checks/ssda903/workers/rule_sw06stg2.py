"""A social worker's time with a child began by the end of the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW06STG2",
    "SWEpisodes",
    "SW_DECOM",
    "The social worker's time with the child began after the last day of the year.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM
    *          | 1     SW1   01/04/2026
               | 2     SW1   31/03/2026
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "SWEpisodes", lambda row: row["SW_DECOM"] and row["SW_DECOM"] > child.ends)
