"""Of several decisions to place for adoption, all but the latest have ended."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled


@rule(
    "583",
    "PlacedAdoption",
    "DATE_PLACED_CEASED DATE_PLACED",
    "There is a later decision that the child should be placed for adoption, and this one has not"
    " ended.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
    *              | 1     04/05/2025  -
                   | 1     04/07/2025  -
                   | 2     04/05/2025  04/06/2025
                   | 2     04/07/2025  -
    """,
    differs="The validator orders the days as they are written, letter by letter, and so may take"
    " an earlier decision for the latest; we order days.",
)
def _look(child: Child) -> Iterable[Row]:
    rows = [row for row in child["PlacedAdoption"] if row["DATE_PLACED"]]
    latest = max((row["DATE_PLACED"] for row in rows), default=None)
    for row in rows:
        if row["DATE_PLACED"] < latest and not filled(row, ("DATE_PLACED_CEASED",)):
            yield row
