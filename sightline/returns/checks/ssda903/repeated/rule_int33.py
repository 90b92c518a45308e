"""A child has one row among the year's health."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import more_than_one


@rule(
    "INT33",
    "OC2",
    "SDQ_SCORE",
    "The child has more than one row among the year's health.",
    """
    OC2    | CHILD SDQ_SCORE
    *      | 1     12
    *      | 1     12
           | 2     12
    """,
    elsewhere="OC2",
    instead="Leave one row of the child, the one that is so; on the record, mark the other as"
    " entered in error.",
)
def _look(child: Child) -> Iterable[Row]:
    return more_than_one(child, "OC2")
