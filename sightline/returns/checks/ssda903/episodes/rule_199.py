"""A child who was adopted is a new child to the return."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import ADOPTED


@rule(
    "199",
    "Episodes",
    "CHILD",
    "The child was adopted from care earlier, so what follows is written under a new id.",
    """
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/05/2025 04/06/2025 E11
    *        | 1     14/06/2025 -          -
             | 2     04/05/2025 04/06/2025 E4A
             | 2     14/06/2025 -          -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    every = (*child.last.episodes, *child.episodes)
    adopted = min((row["DECOM"] for row in every if row["REC"] in ADOPTED), default=None)
    return [row for row in child.episodes if adopted and row["DECOM"] > adopted]
