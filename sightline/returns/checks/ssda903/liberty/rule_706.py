"""A deprivation of liberty that went on as last year ended is told this year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled


@rule(
    "706",
    "DoLo Header",
    "DOLO_START DOB",
    "Last year's return left a deprivation of liberty open, and this year's has none that began on"
    " that day.",
    """
    Header    | CHILD DOB
    *         | 1     04/05/2012
              | 2     04/05/2012
              | 3     04/05/2012
    DoLo      | CHILD DOLO_START
              | 2     04/05/2025
    *         | 3     05/05/2025
    Last DoLo | CHILD DOLO_START DOLO_END
              | 1     04/05/2025 -
              | 2     04/05/2025 -
              | 3     04/05/2025 -
    """,
    since=2027,
    needs_last_year=True,
    elsewhere="Header",
    instead="Write the deprivation of liberty on the child's record, with the day it ended if it"
    " has; or, if last year's return was wrong, let this stand and say so.",
)
def _look(child: Child) -> Iterable[Row]:
    left = {row["DOLO_START"] for row in child.last["DoLo"] if not filled(row, ("DOLO_END",))}
    if left - {None} - {row["DOLO_START"] for row in child["DoLo"]}:
        yield from child["DoLo"][:1] or child["Header"][:1]
