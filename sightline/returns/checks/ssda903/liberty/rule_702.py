"""An order that deprives a child of liberty ends after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "702",
    "DoLo",
    "DOLO_START DOLO_END",
    "The order ended before it began.",
    """
    DoLo | CHILD DOLO_START DOLO_END
    *    | 1     04/05/2026 03/05/2026
         | 2     04/05/2026 04/05/2026
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "DoLo",
        lambda row: row["DOLO_END"] and row["DOLO_START"] and row["DOLO_END"] < row["DOLO_START"],
    )
