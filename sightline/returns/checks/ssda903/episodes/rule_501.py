"""Episodes of one child do not overlap."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs


@rule(
    "501",
    "Episodes",
    "DECOM DEC",
    "The episode began before the one before it had ended.",
    """
    Episodes | CHILD DECOM      DEC
             | 1     04/05/2025 04/06/2025
    *        | 1     03/06/2025 -
             | 2     04/05/2025 04/06/2025
             | 2     04/06/2025 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return [then for row, then in pairs(child) if row["DEC"] and then["DECOM"] < row["DEC"]]
