"""A child in the table of earlier permanent homes is in that of children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import without_header


@rule(
    "INT07",
    "PrevPerm",
    "PREV_PERM",
    "The child has a row among earlier permanent homes, and no row of their own.",
    """
    PrevPerm | CHILD PREV_PERM
    *        | 1     P1
             | 2     P1
    Header   | CHILD DOB
             | 2     04/05/2012
    """,
    elsewhere="PrevPerm",
    instead="Write the child in the table of children, under the same id.",
)
def _look(child: Child) -> Iterable[Row]:
    return without_header(child, "PrevPerm")
