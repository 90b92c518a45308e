"""A child has one row among care leavers."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import more_than_one


@rule(
    "INT34",
    "OC3",
    "IN_TOUCH",
    "The child has more than one row among care leavers.",
    """
    OC3    | CHILD IN_TOUCH
    *      | 1     YES
    *      | 1     YES
           | 2     YES
    """,
    elsewhere="OC3",
    instead="Leave one row of the child, the one that is so; on the record, mark the other as"
    " entered in error.",
)
def _look(child: Child) -> Iterable[Row]:
    return more_than_one(child, "OC3")
