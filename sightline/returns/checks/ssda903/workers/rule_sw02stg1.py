"""A social worker's id begins as their register writes it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "SW02STG1",
    "SWEpisodes",
    "SW_ID",
    "The id of the social worker does not begin with SW, nor with XX where there is none; or is"
    " too short to be one.",
    """
    SWEpisodes | CHILD SW_ID
    *          | 1     AB1
    *          | 2     -
               | 3     SW12
               | 4     XX12
    *          | 5     SW1
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    least = 4 if child.year >= 2026 else 2
    return where(
        child,
        "SWEpisodes",
        lambda row: row["SW_ID"][:2] not in ("SW", "XX") or len(row["SW_ID"]) < least,
    )
