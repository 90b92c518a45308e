"""Care that ended starts again before it goes on."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs


@rule(
    "432",
    "Episodes",
    "RNE",
    "Care had ended with the episode before, so this one is the start of care (S).",
    """
    Episodes | CHILD DECOM      DEC        RNE REC
             | 1     04/05/2025 04/06/2025 S   E4A
    *        | 1     14/06/2025 -          P   -
             | 2     04/05/2025 04/06/2025 S   E4A
             | 2     14/06/2025 -          S   -
             | 3     04/05/2025 04/06/2025 S   X1
             | 3     04/06/2025 -          P   -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        if row["REC"] not in ("", "X1") and then["RNE"] in ("P", "L", "T", "U", "B"):
            yield then
