"""A decision to place a child is not before the care it is about."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "1003",
    "PlacedAdoption Episodes",
    "DATE_PLACED DECOM RNE",
    "It was decided to place the child for adoption before the child came into care.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     03/05/2025
                   | 2     04/05/2025
    Episodes       | CHILD DECOM      RNE
    *              | 1     04/05/2025 S
                   | 2     04/05/2025 S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    starts = [row for row in child.episodes if row["RNE"] == "S"]
    early = [
        row
        for row in child["PlacedAdoption"]
        if starts and row["DATE_PLACED"] and row["DATE_PLACED"] < starts[0]["DECOM"]
    ]
    return [*early, starts[0]] if early else []
