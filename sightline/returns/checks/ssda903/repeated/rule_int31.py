"""A child has one row among adoptions."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import more_than_one


@rule(
    "INT31",
    "AD1",
    "DATE_INT",
    "The child has more than one row among adoptions.",
    """
    AD1    | CHILD DATE_INT
    *      | 1     04/05/2025
    *      | 1     04/05/2025
           | 2     04/05/2025
    """,
    elsewhere="AD1",
    instead="Leave one row of the child, the one that is so; on the record, mark the other as"
    " entered in error.",
)
def _look(child: Child) -> Iterable[Row]:
    return more_than_one(child, "AD1")
