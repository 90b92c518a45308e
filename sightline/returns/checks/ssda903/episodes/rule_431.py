"""Care that goes on does not start again."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs


@rule(
    "431",
    "Episodes",
    "RNE DECOM",
    "The episode is said to be the start of care (S), and the one before it had not ended the day"
    " before.",
    """
    Episodes | CHILD DECOM      DEC        RNE
             | 1     04/05/2025 04/06/2025 S
    *        | 1     04/06/2025 -          S
             | 2     04/05/2025 04/06/2025 S
             | 2     05/06/2025 -          S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        if then["RNE"] == "S" and row["DEC"] and then["DECOM"] <= row["DEC"]:
            yield then
