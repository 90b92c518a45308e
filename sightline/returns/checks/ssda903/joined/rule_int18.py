"""A child has one birth date, among unaccompanied children too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import unlike_header


@rule(
    "INT18",
    "UASC",
    "DOB",
    "The birth date among unaccompanied children is not the one in the child's own row.",
    """
    UASC   | CHILD DOB        DUC
    *      | 1     05/05/2012 04/05/2026
           | 2     04/05/2012 04/05/2026
           | 3     -          04/05/2026
    Header | CHILD DOB
           | 1     04/05/2012
           | 2     04/05/2012
           | 3     04/05/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return unlike_header(child, "UASC", "DOB")
