"""The child's birth date is as it was last year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import said_otherwise


@rule(
    "203",
    "Header",
    "DOB",
    "The child's birth date is not as last year's return had it.",
    """
    Header      | CHILD DOB
    *           | 1     04/05/2012
                | 2     04/05/2012
    Last Header | CHILD DOB
                | 1     05/05/2012
                | 2     04/05/2012
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return said_otherwise(child, "DOB")
