"""A decision made anew is later than the one that ended."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import given_up, same_child


@rule(
    "584",
    "PlacedAdoption",
    "DATE_PLACED",
    "Last year's return says that a decision to place for adoption ended, and this one has no"
    " later day.",
    """
    PlacedAdoption      | CHILD DATE_PLACED
    *                   | 1     04/05/2024
                        | 2     05/05/2025
    *                   | 3     -
                        | 4     04/05/2024
    Last PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
                        | 1     04/05/2024  04/06/2024
                        | 2     04/05/2024  04/06/2024
                        | 3     04/05/2024  04/06/2024
                        | 4     04/05/2024  -
    """,
    needs_last_year=True,
    differs="The validator compares the days as they are written, letter by letter, so that"
    " 04/05/2025 is earlier to it than 05/05/2024; we compare days.",
)
def _look(child: Child) -> Iterable[Row]:
    for row, before in same_child(child, "PlacedAdoption"):
        day, then = row["DATE_PLACED"], before["DATE_PLACED"]
        if given_up(before) and (not day or (then and day <= then)):
            yield row
