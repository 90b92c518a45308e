"""An episode lasts a day at least."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "355",
    "Episodes",
    "DECOM DEC",
    "The episode began and ended on one day, and an episode lasts overnight.",
    """
    Episodes | CHILD DECOM      DEC
    *        | 1     04/05/2025 04/05/2025
             | 1     04/05/2025 05/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["DEC"] and row["DEC"] == row["DECOM"])
