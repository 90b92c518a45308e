"""A placement order is made after the authority decided on adoption."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "554",
    "PlacedAdoption Episodes",
    "DATE_PLACED DECOM LS",
    "The placement order was made before it was decided that the child should be placed for"
    " adoption.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     04/06/2025
                   | 2     04/05/2025
    Episodes       | CHILD DECOM      LS
    *              | 1     04/05/2025 E1
                   | 2     04/05/2025 E1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    first = next((row for row in child.episodes if row["LS"] == "E1"), None)
    for row in child["PlacedAdoption"]:
        if first and row["DATE_PLACED"] and row["DATE_PLACED"] > first["DECOM"]:
            yield from (row, first)
