"""Nobody decides on adoption before a child is born."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "184",
    "PlacedAdoption",
    "DATE_PLACED DOB",
    "The decision that the child should be placed for adoption is dated before the child was born.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     04/05/2011
                   | 2     04/05/2012
                   | 3     -
    Header         | CHILD DOB
                   | 1     04/05/2012
                   | 2     04/05/2012
                   | 3     04/05/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "PlacedAdoption",
        lambda row: row["DATE_PLACED"] and child.born and row["DATE_PLACED"] < child.born,
    )
