"""A child goes missing from care while in it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "578",
    "Missing",
    "MIS_START",
    "The child went missing after care had ended.",
    """
    Missing  | CHILD MIS_START
    *        | 1     05/06/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/04/2025 04/06/2025 E4A
             | 2     04/04/2025 04/06/2025 E4A
    """,
)
def _look(child: Child) -> Iterable[Row]:
    last = child.last_episode
    over = last["DEC"] if last and last["REC"] not in ("", "X1") else None
    return where(
        child, "Missing", lambda row: over and row["MIS_START"] and row["MIS_START"] > over
    )
