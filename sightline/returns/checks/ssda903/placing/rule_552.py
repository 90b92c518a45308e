"""A child is placed for adoption after it was decided."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import FOR_ADOPTION


@rule(
    "552",
    "PlacedAdoption Episodes",
    "DATE_PLACED DECOM",
    "The child was first placed for adoption before the latest decision to do so.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     04/06/2025
                   | 2     04/05/2025
                   | 3     04/06/2025
    Episodes       | CHILD DECOM      PLACE
    *              | 1     04/05/2025 A3
                   | 2     04/05/2025 A3
                   | 3     04/05/2025 U4
    """,
)
def _look(child: Child) -> Iterable[Row]:
    placed = [row for row in child.episodes if row["PLACE"] in FOR_ADOPTION]
    decided = [row for row in child["PlacedAdoption"] if row["DATE_PLACED"]]
    if placed and decided:
        latest = max(decided, key=lambda row: row["DATE_PLACED"])
        if placed[0]["DECOM"] < latest["DATE_PLACED"]:
            yield from (latest, placed[0])
