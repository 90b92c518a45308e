"""Nothing in the return begins after its year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "354",
    "Episodes",
    "DECOM",
    "The episode began after the last day of the year.",
    """
    Episodes | CHILD DECOM
    *        | 1     01/04/2026
             | 1     31/03/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["DECOM"] and row["DECOM"] > child.ends)
