"""A child has one birth date, among decisions to place for adoption too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import unlike_header


@rule(
    "INT12",
    "PlacedAdoption",
    "DOB",
    "The birth date among decisions to place for adoption is not the one in the child's own row.",
    """
    PlacedAdoption | CHILD DOB        DATE_PLACED
    *              | 1     05/05/2012 04/05/2025
                   | 2     04/05/2012 04/05/2025
                   | 3     -          04/05/2025
    Header         | CHILD DOB
                   | 1     04/05/2012
                   | 2     04/05/2012
                   | 3     04/05/2012
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return unlike_header(child, "PlacedAdoption", "DOB")
