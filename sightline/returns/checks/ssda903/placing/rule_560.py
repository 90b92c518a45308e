"""A decision that still stands keeps its day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "560",
    "PlacedAdoption",
    "DATE_PLACED",
    "The decision that the child should be placed for adoption stood at the end of last year's"
    " return with another day.",
    """
    PlacedAdoption      | CHILD DATE_PLACED
    *                   | 1     05/05/2024
                        | 2     04/05/2024
                        | 3     05/05/2025
    Last PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
                        | 1     04/05/2024  -
                        | 2     04/05/2024  -
                        | 3     04/05/2024  04/06/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    for row, before in same_child(child, "PlacedAdoption"):
        stood = before["DATE_PLACED"] and not before["DATE_PLACED_CEASED"]
        if stood and row["DATE_PLACED"] != before["DATE_PLACED"]:
            yield row
