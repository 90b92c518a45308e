"""A child has one row among children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import more_than_one


@rule(
    "INT32",
    "Header",
    "DOB",
    "The child has more than one row among children.",
    """
    Header | CHILD DOB
    *      | 1     04/05/2012
    *      | 1     04/05/2012
           | 2     04/05/2012
    """,
    elsewhere="Header",
    instead="Leave one row of the child, the one that is so; on the record, mark the other as"
    " entered in error.",
)
def _look(child: Child) -> Iterable[Row]:
    return more_than_one(child, "Header")
