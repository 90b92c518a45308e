"""An episode in the census closed in its year, or not yet."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_in_year


@rule(
    "8620",
    "CINdetails",
    "CINclosureDate",
    "The day the episode closed is not in the year of the census.",
    """
    CINdetails | LAchildID CINclosureDate
               | 1         01/04/2025
               | 2         31/03/2026
               | 3         -
    *          | 4         31/03/2025
    *          | 5         01/04/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_in_year(child, "CINdetails", "CINclosureDate")
