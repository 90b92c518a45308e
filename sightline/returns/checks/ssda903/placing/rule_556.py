"""A child is freed for adoption after the authority decided on it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "556",
    "Episodes",
    "DECOM LS",
    "The freeing order was made before it was decided that the child should be placed for"
    " adoption.",
    """
    PlacedAdoption | CHILD DATE_PLACED
                   | 1     04/06/2023
                   | 2     04/05/2023
    Episodes       | CHILD DECOM      LS
    *              | 1     04/05/2023 D1
                   | 2     04/05/2023 D1
    """,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    decided = [row["DATE_PLACED"] for row in child["PlacedAdoption"] if row["DATE_PLACED"]]
    for row in child.episodes:
        if row["LS"] == "D1" and any(day > row["DECOM"] for day in decided):
            yield row
