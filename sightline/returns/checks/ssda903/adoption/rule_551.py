"""A child placed for adoption was decided upon."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import FOR_ADOPTION


@rule(
    "551",
    "Episodes",
    "PLACE",
    "The child is placed for adoption, and there is no day on which that was decided.",
    """
    Episodes       | CHILD DECOM      PLACE
    *              | 1     04/05/2025 A4
                   | 2     04/05/2025 A4
                   | 3     04/05/2025 U1
    PlacedAdoption | CHILD DATE_PLACED
                   | 2     04/04/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if any(row["DATE_PLACED"] for row in child["PlacedAdoption"]):
        return []
    return where(child, "Episodes", lambda row: row["PLACE"] in FOR_ADOPTION)
