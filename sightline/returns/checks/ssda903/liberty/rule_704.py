"""An order that deprives a child of liberty ended in the year, or is not of it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "704",
    "DoLo",
    "DOLO_END",
    "The order ended before the year began, or after it ended.",
    """
    DoLo | CHILD DOLO_START DOLO_END
    *    | 1     04/03/2026 31/03/2026
         | 2     04/03/2026 01/04/2026
         | 3     04/03/2026 -
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "DoLo",
        lambda row: row["DOLO_END"] and not child.begins <= row["DOLO_END"] <= child.ends,
    )
