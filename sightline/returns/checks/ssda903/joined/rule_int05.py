"""A child in the table of the year's health is in that of children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import without_header


@rule(
    "INT05",
    "OC2",
    "SDQ_SCORE",
    "The child has a row among the year's health, and no row of their own.",
    """
    OC2    | CHILD SDQ_SCORE
    *      | 1     12
           | 2     12
    Header | CHILD DOB
           | 2     04/05/2012
    """,
    elsewhere="OC2",
    instead="Write the child in the table of children, under the same id.",
)
def _look(child: Child) -> Iterable[Row]:
    return without_header(child, "OC2")
