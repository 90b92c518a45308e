"""The birth date of a mother's first child is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "171",
    "Header",
    "MC_DOB",
    "The birth date of the young person's own child is not a day of the calendar.",
    """
    Header | CHILD MC_DOB
    *      | 1     2024
           | 2     -
           | 3     02/02/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "Header", "MC_DOB")
