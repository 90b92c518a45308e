"""The day adoption was given up and the reason go together."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "119",
    "PlacedAdoption",
    "DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "The day adoption was given up and the reason go together, and one of them is blank.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED
    *              | 1     04/05/2025  04/06/2025         -
    *              | 2     04/05/2025  -                  RD1
                   | 3     04/05/2025  -                  -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "PlacedAdoption",
        lambda row: bool(row["DATE_PLACED_CEASED"]) != bool(row["REASON_PLACED_CEASED"]),
    )
