"""Both tables give one day for the decision to place for adoption."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "523",
    "PlacedAdoption AD1",
    "DATE_PLACED DATE_INT",
    "The decision that the child should be placed for adoption has another day where adoptions are"
    " told than where the decision is.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     04/05/2025
                   | 2     04/05/2025
                   | 3     -
    AD1            | CHILD DATE_INT
    *              | 1     05/05/2025
                   | 2     04/05/2025
                   | 3     05/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["PlacedAdoption"]:
        for other in child["AD1"]:
            if row["DATE_PLACED"] and other["DATE_INT"] and row["DATE_PLACED"] != other["DATE_INT"]:
                yield from (row, other)
