"""A child has one birth date, among the year's health too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import unlike_header


@rule(
    "INT14",
    "OC2",
    "DOB",
    "The birth date among the year's health is not the one in the child's own row.",
    """
    OC2    | CHILD DOB        SDQ_SCORE
    *      | 1     05/05/2012 12
           | 2     04/05/2012 12
           | 3     -          12
    Header | CHILD DOB
           | 1     04/05/2012
           | 2     04/05/2012
           | 3     04/05/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return unlike_header(child, "OC2", "DOB")
