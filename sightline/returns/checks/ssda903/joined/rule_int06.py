"""A child in the table of care leavers is in that of children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import without_header


@rule(
    "INT06",
    "OC3",
    "IN_TOUCH",
    "The child has a row among care leavers, and no row of their own.",
    """
    OC3    | CHILD IN_TOUCH
    *      | 1     YES
           | 2     YES
    Header | CHILD DOB
           | 2     04/05/2012
    """,
    elsewhere="OC3",
    instead="Write the child in the table of children, under the same id.",
)
def _look(child: Child) -> Iterable[Row]:
    return without_header(child, "OC3")
