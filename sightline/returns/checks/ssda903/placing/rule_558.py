"""The decision to place for adoption still stands when a child is adopted."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED


@rule(
    "558",
    "Episodes",
    "REC",
    "The child was adopted, and every decision to place for adoption is written as ended.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
                   | 1     04/05/2024  04/06/2024
                   | 1     04/07/2024  04/08/2024
                   | 2     04/05/2024  04/06/2024
                   | 2     04/07/2024  -
    Episodes       | CHILD DECOM      DEC        REC
    *              | 1     04/05/2025 04/06/2025 E11
                   | 2     04/05/2025 04/06/2025 E11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    rows = child["PlacedAdoption"]
    if len(rows) > 1 and all(row["DATE_PLACED_CEASED"] for row in rows):
        yield from where(child, "Episodes", lambda row: row["REC"] in ADOPTED)
