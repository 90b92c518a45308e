"""A decision to place for adoption ends after it was made."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "522",
    "PlacedAdoption",
    "DATE_PLACED DATE_PLACED_CEASED",
    "The decision that the child should be placed for adoption ended before it was made.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
    *              | 1     04/05/2025  04/04/2025
                   | 2     04/05/2025  04/05/2025
                   | 3     04/05/2025  -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "PlacedAdoption",
        lambda row: (
            row["DATE_PLACED"]
            and row["DATE_PLACED_CEASED"]
            and row["DATE_PLACED_CEASED"] < row["DATE_PLACED"]
        ),
    )
