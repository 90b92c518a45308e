"""A child who came alone to seek asylum is seldom very young."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "231",
    "Header",
    "DOB",
    "The child is told of as unaccompanied and was under 11 when the year ended. Check the birth"
    " date.",
    """
    Header | CHILD DOB
    *      | 1     04/05/2016
           | 2     04/05/2010
           | 3     04/05/2016
    UASC   | CHILD DUC
           | 1     04/05/2034
           | 2     04/05/2028
    """,
    since=2025,
)
def _look(child: Child) -> Iterable[Row]:
    if child["UASC"]:
        yield from where(
            child, "Header", lambda row: row["DOB"] and child.ends < birthday(row["DOB"], 11)
        )
