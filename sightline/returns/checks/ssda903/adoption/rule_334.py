"""A decision for adoption is not before the care it is about."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "334",
    "AD1 Episodes",
    "DATE_INT DECOM RNE",
    "It was decided that the child should be adopted before the child came into care.",
    """
    AD1      | CHILD DATE_INT
    *        | 1     03/05/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM      RNE
    *        | 1     04/05/2025 S
             | 2     04/05/2025 S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    starts = [row for row in child.episodes if row["RNE"] == "S"]
    early = [
        row
        for row in child["AD1"]
        if starts and row["DATE_INT"] and row["DATE_INT"] < starts[-1]["DECOM"]
    ]
    return [*early, starts[-1]] if early else []
