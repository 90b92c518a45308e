"""An order that deprives a child of liberty began by the end of the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "703",
    "DoLo",
    "DOLO_START",
    "The order began after the last day of the year.",
    """
    DoLo | CHILD DOLO_START
    *    | 1     01/04/2027
         | 2     31/03/2027
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "DoLo", lambda row: row["DOLO_START"] and row["DOLO_START"] > child.ends)
