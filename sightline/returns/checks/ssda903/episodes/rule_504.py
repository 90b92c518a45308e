"""The category of need stays what it was when care began."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs


@rule(
    "504",
    "Episodes",
    "CIN",
    "The category of need is not that of the episode before, which it follows on from.",
    """
    Episodes | CHILD DECOM      DEC        REC CIN
             | 1     04/05/2025 04/06/2025 X1  N1
    *        | 1     04/06/2025 -          -   N2
             | 2     04/05/2025 04/06/2025 E4A N1
             | 2     04/06/2025 -          -   N2
             | 3     04/05/2025 04/06/2025 X1  N1
             | 3     04/06/2025 -          -   N1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for before, row in pairs(child):
        follows = before["REC"] == "X1" and before["DEC"] == row["DECOM"]
        if follows and before["CIN"] != row["CIN"]:
            yield row
