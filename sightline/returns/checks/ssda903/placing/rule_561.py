"""A decision that ended last year is not told again."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import given_up, same_child


@rule(
    "561",
    "PlacedAdoption",
    "DATE_PLACED",
    "The decision that the child should be placed for adoption has the day of one that last year's"
    " return says has ended.",
    """
    PlacedAdoption      | CHILD DATE_PLACED
    *                   | 1     04/05/2024
                        | 2     04/05/2024
                        | 3     05/05/2025
    Last PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
                        | 1     04/05/2024  04/06/2024
                        | 2     04/05/2024  -
                        | 3     04/05/2024  04/06/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    for row, before in same_child(child, "PlacedAdoption"):
        day = row["DATE_PLACED"]
        if day and day == before["DATE_PLACED"] and given_up(before):
            yield row
