"""A placement order goes with a decision."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "553",
    "Episodes",
    "LS CHILD",
    "There is a placement order (E1), and no day on which it was decided to place the child for"
    " adoption.",
    """
    Episodes       | CHILD DECOM      LS
    *              | 1     04/05/2025 E1
                   | 2     04/05/2025 E1
                   | 3     04/05/2025 C2
    PlacedAdoption | CHILD DATE_PLACED
                   | 2     04/04/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if any(row["DATE_PLACED"] for row in child["PlacedAdoption"]):
        return []
    return where(child, "Episodes", lambda row: row["LS"] == "E1")
