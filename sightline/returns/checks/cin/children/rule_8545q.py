"""A death in the census is of its year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_in_year


@rule(
    "8545Q",
    "Child",
    "PersonDeathDate",
    "The day of death is not in the year of the census.",
    """
    Child | LAchildID PersonDeathDate
          | 1         01/04/2025
          | 2         31/03/2026
          | 3         -
    *     | 4         31/03/2025
    *     | 5         01/04/2026
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return not_in_year(child, "Child", "PersonDeathDate")
