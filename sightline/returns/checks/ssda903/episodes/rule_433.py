"""An episode that goes on from another begins the day that ended."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs


@rule(
    "433",
    "Episodes",
    "RNE DECOM",
    "The episode goes on from the one before, and does not begin on the day that one ended.",
    """
    Episodes | CHILD DECOM      DEC        RNE
             | 1     04/05/2025 04/06/2025 S
    *        | 1     05/06/2025 -          P
             | 2     04/05/2025 04/06/2025 S
             | 2     04/06/2025 -          P
             | 3     04/05/2025 04/06/2025 S
             | 3     05/06/2025 -          S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        if then["RNE"] in ("P", "L", "T", "U", "B") and then["DECOM"] != row["DEC"]:
            yield then
