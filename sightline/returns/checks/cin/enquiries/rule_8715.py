"""A conference in the census was held in its year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_in_year


@rule(
    "8715",
    "Section47",
    "DateOfInitialCPC",
    "The day of the initial conference is not in the year of the census.",
    """
    Section47 | LAchildID DateOfInitialCPC
              | 1         01/04/2025
              | 2         31/03/2026
              | 3         -
    *         | 4         31/03/2025
    *         | 5         01/04/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_in_year(child, "Section47", "DateOfInitialCPC")
