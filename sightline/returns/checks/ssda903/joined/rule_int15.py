"""A child has one birth date, among care leavers too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import unlike_header


@rule(
    "INT15",
    "OC3",
    "DOB",
    "The birth date among care leavers is not the one in the child's own row.",
    """
    OC3    | CHILD DOB        IN_TOUCH
    *      | 1     05/05/2012 YES
           | 2     04/05/2012 YES
           | 3     -          YES
    Header | CHILD DOB
           | 1     04/05/2012
           | 2     04/05/2012
           | 3     04/05/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return unlike_header(child, "OC3", "DOB")
