"""A social worker has a child for a day at least."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW09STG2",
    "SWEpisodes",
    "SW_DECOM SW_DEC",
    "The social worker's time with the child began and ended on one day.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/05/2025 04/05/2025
               | 2     SW1   04/05/2025 05/05/2025
               | 3     SW1   04/05/2025 -
    """,
    since=2026,
    differs="The validator finds the one row of the sample, which lasted two days; we do not.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "SWEpisodes", lambda row: row["SW_DEC"] and row["SW_DEC"] == row["SW_DECOM"]
    )
