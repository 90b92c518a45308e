"""A child has one row among unaccompanied children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import more_than_one


@rule(
    "INT36",
    "UASC",
    "DUC",
    "The child has more than one row among unaccompanied children.",
    """
    UASC   | CHILD DUC
    *      | 1     04/05/2026
    *      | 1     04/05/2026
           | 2     04/05/2026
    """,
    elsewhere="UASC",
    instead="Leave one row of the child, the one that is so; on the record, mark the other as"
    " entered in error.",
)
def _look(child: Child) -> Iterable[Row]:
    return more_than_one(child, "UASC")
