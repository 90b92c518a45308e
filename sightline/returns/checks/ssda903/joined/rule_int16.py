"""A child has one birth date, among earlier permanent homes too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import unlike_header


@rule(
    "INT16",
    "PrevPerm",
    "DOB",
    "The birth date among earlier permanent homes is not the one in the child's own row.",
    """
    PrevPerm | CHILD DOB        PREV_PERM
    *        | 1     05/05/2012 P1
             | 2     04/05/2012 P1
             | 3     -          P1
    Header   | CHILD DOB
             | 1     04/05/2012
             | 2     04/05/2012
             | 3     04/05/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return unlike_header(child, "PrevPerm", "DOB")
