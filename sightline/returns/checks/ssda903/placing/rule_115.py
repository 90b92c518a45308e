"""The day of a decision to place for adoption is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "115",
    "PlacedAdoption",
    "DATE_PLACED",
    "The day of the decision that the child should be placed for adoption is no day.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     31/02/2025
                   | 2     28/02/2025
                   | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "PlacedAdoption", "DATE_PLACED")
