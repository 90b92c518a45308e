"""A deprivation of liberty ends within a time in care."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import times_in_care


@rule(
    "707",
    "DoLo",
    "DOLO_END DOLO_START",
    "The deprivation of liberty did not end within the time in care it began in.",
    """
    DoLo     | CHILD DOLO_START DOLO_END
    *        | 1     04/05/2026 -
             | 2     04/05/2026 04/06/2026
             | 3     04/05/2026 -
    *        | 4     04/05/2026 04/08/2026
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/04/2026 04/07/2026 E4A
             | 2     04/04/2026 04/07/2026 E4A
             | 3     04/04/2026 04/07/2026 X1
             | 3     04/07/2026 -          -
             | 4     04/04/2026 04/07/2026 E4A
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    cared = [(row[0]["DECOM"], row[-1]["DEC"]) for row in times_in_care(child)]
    for row in child["DoLo"]:
        start, end = row["DOLO_START"], row["DOLO_END"]
        if start and cared and all(_out_of(start, end, *each) for each in cared):
            yield row


Day = dt.date | None


def _out_of(start: dt.date, end: Day, began: dt.date, left: Day) -> bool:
    """Whether it is not all within a time in care."""
    if end is None:
        return left is not None or start < began
    return end < began or (left is not None and end > left)
