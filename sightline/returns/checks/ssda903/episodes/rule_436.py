"""A change of both changes both."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs

HOME = ("PLACE", "PLACE_PROVIDER", "PL_POST", "URN")


@rule(
    "436",
    "Episodes",
    "RNE LS PLACE PLACE_PROVIDER PL_POST URN",
    "The episode began because the placement and the legal status both changed (B or U), and one of"
    " them is as it was.",
    """
    Episodes | CHILD DECOM      DEC        RNE LS PLACE
             | 1     04/05/2025 04/06/2025 S   C1 U1
    *        | 1     04/06/2025 04/07/2025 B   C1 U2
    *        | 1     04/07/2025 04/08/2025 B   C2 U2
             | 1     04/08/2025 -          B   E1 U3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        moved = any(row[each] != then[each] for each in HOME)
        same = row["LS"] == then["LS"]
        if (then["RNE"] == "B" and (same or not moved)) or (then["RNE"] == "U" and same):
            yield then
