"""A decision that ended was made some day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "563",
    "PlacedAdoption",
    "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "The decision that the child should be placed for adoption has ended, and the day it was made"
    " is blank.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED
    *              | 1     -           04/05/2025         RD1
                   | 2     04/04/2025  04/05/2025         RD1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "PlacedAdoption",
        lambda row: (
            row["REASON_PLACED_CEASED"]
            and row["DATE_PLACED_CEASED"]
            and not filled(row, ("DATE_PLACED",))
        ),
    )
