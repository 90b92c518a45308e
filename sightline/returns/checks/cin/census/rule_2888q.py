"""A child may have more than one disability."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every, told


@rule(
    "2888Q",
    "Header",
    "",
    "No child in the census has more than one disability.",
    """
    Header | Year
    *      | 2026
    Child  | LAchildID Disability
           | 1         NONE
           | 2         LD
           | 3         CON
    """,
    warns=True,
    elsewhere="Header",
    instead=(
        "Look whether every disability of each child is recorded, and not the main one alone."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    most = max(
        (sum(code != "NONE" for code in every(row, "Disability")) for row in told(child, "Child")),
        default=0,
    )
    return child["Header"] if most == 1 else []
