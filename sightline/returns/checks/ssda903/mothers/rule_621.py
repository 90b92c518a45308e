"""A child is younger than its mother."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "621",
    "Header",
    "MC_DOB DOB",
    "The first child is said to be as old as its mother or older.",
    """
    Header | CHILD DOB        MC_DOB
    *      | 1     04/05/2010 04/05/2009
           | 2     04/05/2010 04/05/2025
           | 3     04/05/2010 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Header", lambda row: row["MC_DOB"] and row["DOB"] and row["MC_DOB"] <= row["DOB"]
    )
