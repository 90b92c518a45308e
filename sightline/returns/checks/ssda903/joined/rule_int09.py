"""A child in the table of unaccompanied children is in that of children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import without_header


@rule(
    "INT09",
    "UASC",
    "DUC",
    "The child has a row among unaccompanied children, and no row of their own.",
    """
    UASC   | CHILD DUC
    *      | 1     04/05/2026
           | 2     04/05/2026
    Header | CHILD DOB
           | 2     04/05/2012
    """,
    elsewhere="UASC",
    instead="Write the child in the table of children, under the same id.",
)
def _look(child: Child) -> Iterable[Row]:
    return without_header(child, "UASC")
