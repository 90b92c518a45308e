"""An episode that ended says when and why."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "148",
    "Episodes",
    "DEC REC",
    "The day the episode ended and the reason go together: one is written and the other is blank.",
    """
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 -          X1
    *        | 2     04/05/2025 04/06/2025 -
             | 3     04/05/2025 04/06/2025 X1
             | 4     04/05/2025 -          -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: bool(row["DEC"]) != bool(row["REC"]))
