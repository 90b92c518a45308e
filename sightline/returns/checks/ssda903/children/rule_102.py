"""A child's birth date is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "102",
    "Header",
    "DOB",
    "The birth date is blank, or is not a day of the calendar.",
    """
    Header | CHILD DOB
    *      | 1     31/02/2012
    *      | 2     -
           | 3     28/02/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Header", "DOB", needed=True)
