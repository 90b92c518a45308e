"""A child has one row among earlier permanent homes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import more_than_one


@rule(
    "INT35",
    "PrevPerm",
    "PREV_PERM",
    "The child has more than one row among earlier permanent homes.",
    """
    PrevPerm | CHILD PREV_PERM
    *        | 1     P1
    *        | 1     P1
             | 2     P1
    """,
    elsewhere="PrevPerm",
    instead="Leave one row of the child, the one that is so; on the record, mark the other as"
    " entered in error.",
)
def _look(child: Child) -> Iterable[Row]:
    return more_than_one(child, "PrevPerm")
