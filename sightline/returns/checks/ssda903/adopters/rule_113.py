"""The day a child was matched with adopters is a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "113",
    "AD1",
    "DATE_MATCH",
    "The day on which the child was matched with the adopters is no day.",
    """
    AD1 | CHILD DATE_MATCH
    *   | 1     31/02/2025
        | 2     28/02/2025
        | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_day(child, "AD1", "DATE_MATCH")
