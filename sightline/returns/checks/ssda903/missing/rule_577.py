"""A child who left care is no longer missing from it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "577",
    "Missing",
    "MIS_END",
    "Care ended, and the child is said to be missing after it.",
    """
    Missing  | CHILD MIS_START  MIS_END
    *        | 1     04/05/2025 -
             | 2     04/05/2025 06/05/2025
             | 3     04/05/2025 -
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/04/2025 04/06/2025 E4A
             | 2     04/04/2025 04/06/2025 E4A
             | 3     04/04/2025 -          -
    """,
    differs="The validator also finds an earlier time in care that ended while the child was"
    " missing.",
)
def _look(child: Child) -> Iterable[Row]:
    last = child.last_episode
    over = last["DEC"] if last and last["REC"] not in ("", "X1") else None
    if not over:
        return []
    return where(child, "Missing", lambda row: not row["MIS_END"] or row["MIS_END"] > over)
