"""A change of placement alone changes the placement, and alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs

HOME = ("PLACE", "PLACE_PROVIDER", "PL_POST", "URN")


@rule(
    "435",
    "Episodes",
    "RNE LS PLACE PLACE_PROVIDER PL_POST URN",
    "The episode began because the placement changed and nothing else (P or T), and the placement"
    " is as it was or the legal status is another.",
    """
    Episodes | CHILD DECOM      DEC        RNE LS PLACE
             | 1     04/05/2025 04/06/2025 S   C1 U1
    *        | 1     04/06/2025 04/07/2025 P   C1 U1
    *        | 1     04/07/2025 04/08/2025 P   C2 U2
             | 1     04/08/2025 -          P   C2 U3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        moved = any(row[each] != then[each] for each in HOME)
        if (then["RNE"] == "P" and not moved) or (
            then["RNE"] in ("P", "T") and row["LS"] != then["LS"]
        ):
            yield then
