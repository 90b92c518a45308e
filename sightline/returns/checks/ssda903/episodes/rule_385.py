"""Nothing in the return ends after its year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "385",
    "Episodes",
    "DEC",
    "The episode ended after the last day of the year, so in this return it is still running.",
    """
    Episodes | CHILD DECOM      DEC
    *        | 1     04/05/2025 01/04/2026
             | 1     04/05/2025 31/03/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["DEC"] and row["DEC"] > child.ends)
