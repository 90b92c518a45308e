"""The day a child stops being unaccompanied is the 18th birthday until it is known."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "205B",
    "UASC",
    "DUC",
    "The child is unaccompanied in both years, and the day it ends is neither in this year nor the"
    " 18th birthday that last year's return gave; or last year's gave another day than that.",
    """
    UASC      | CHILD DOB        DUC
              | 1     04/05/2008 04/06/2025
              | 2     04/05/2008 04/05/2026
    *         | 3     04/05/2008 04/06/2026
              | 4     04/05/2008 04/06/2025
    Last UASC | CHILD DOB        DUC
              | 1     04/05/2008 04/05/2026
              | 2     04/05/2008 04/05/2026
              | 3     04/05/2008 04/05/2026
    """,
    needs_last_year=True,
    differs="The validator points at the child's own row as well, in which nothing is wrong.",
)
def _look(child: Child) -> Iterable[Row]:
    for row, before in same_child(child, "UASC"):
        until, then = row["DUC"], before["DUC"]
        of_age = birthday(before["DOB"], 18) if before["DOB"] else None
        in_year = bool(until and child.begins <= until <= child.ends)
        if of_age is not None and (then != of_age or not (in_year or until == then)):
            yield row
