"""A decision to place for adoption is made after the one before has ended."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "579",
    "PlacedAdoption",
    "DATE_PLACED",
    "The decision that the child should be placed for adoption was made while the one before still"
    " stood.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
                   | 1     04/05/2025  -
    *              | 1     04/07/2025  -
                   | 2     04/05/2025  04/06/2025
                   | 2     04/07/2025  -
                   | 3     04/05/2025  04/08/2025
    *              | 3     04/07/2025  -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    rows = sorted(
        (row for row in child["PlacedAdoption"] if row["DATE_PLACED"]),
        key=lambda row: row["DATE_PLACED"],
    )
    for before, row in itertools.pairwise(rows):
        ended = before["DATE_PLACED_CEASED"]
        if not ended or row["DATE_PLACED"] < ended:
            yield row
