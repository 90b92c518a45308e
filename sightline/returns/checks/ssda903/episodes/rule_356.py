"""An episode ends after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "356",
    "Episodes",
    "DECOM DEC",
    "The episode ended before it began.",
    """
    Episodes | CHILD DECOM      DEC
    *        | 1     04/05/2025 03/05/2025
             | 1     04/05/2025 05/05/2025
             | 1     04/05/2025 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["DEC"] and row["DECOM"] and row["DEC"] < row["DECOM"]
    )
