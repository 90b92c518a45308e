"""Nobody is deprived of liberty before being born."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "708",
    "DoLo",
    "DOLO_START DOB",
    "The deprivation of liberty began before or on the day of birth.",
    """
    DoLo | CHILD DOB        DOLO_START
    *    | 1     04/06/2026 04/05/2026
         | 2     04/06/2012 04/05/2026
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "DoLo",
        lambda row: row["DOB"] and row["DOLO_START"] and row["DOLO_START"] <= row["DOB"],
    )
