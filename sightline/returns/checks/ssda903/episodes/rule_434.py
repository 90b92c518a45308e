"""A change of legal status alone changes the status, and alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs

HOME = ("PLACE", "PLACE_PROVIDER", "PL_POST", "URN")


@rule(
    "434",
    "Episodes",
    "RNE LS PLACE PLACE_PROVIDER PL_POST URN",
    "The episode began because the legal status changed and nothing else (L), and the status is as"
    " it was or the placement is another.",
    """
    Episodes | CHILD DECOM      DEC        RNE LS PLACE
             | 1     04/05/2025 04/06/2025 S   C1 U1
    *        | 1     04/06/2025 04/07/2025 L   C1 U1
    *        | 1     04/07/2025 04/08/2025 L   C2 U2
             | 1     04/08/2025 -          L   E1 U2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        same = row["LS"] == then["LS"]
        if then["RNE"] == "L" and (same or any(row[each] != then[each] for each in HOME)):
            yield then
