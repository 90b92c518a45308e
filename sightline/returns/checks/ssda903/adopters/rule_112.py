"""The day of the decision on adoption is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "112",
    "AD1",
    "DATE_INT",
    "The day of the decision that the child should be placed for adoption is no day.",
    """
    AD1 | CHILD DATE_INT
    *   | 1     31/02/2025
        | 2     28/02/2025
        | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "AD1", "DATE_INT")
