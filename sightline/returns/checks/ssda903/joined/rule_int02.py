"""A child in the table of decisions to place for adoption is in that of children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import without_header


@rule(
    "INT02",
    "PlacedAdoption",
    "DATE_PLACED",
    "The child has a row among decisions to place for adoption, and no row of their own.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     04/05/2025
                   | 2     04/05/2025
    Header         | CHILD DOB
                   | 2     04/05/2012
    """,
    elsewhere="PlacedAdoption",
    instead="Write the child in the table of children, under the same id.",
)
def _look(child: Child) -> Iterable[Row]:
    return without_header(child, "PlacedAdoption")
