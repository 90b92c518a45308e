"""The number for a regional adoption agency is for families alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import FOR_ADOPTION


@rule(
    "242",
    "Episodes",
    "URN PLACE",
    "The number XXXXXXX is for regional adoption agencies, and the home is neither fostering nor"
    " adoption.",
    """
    Episodes | CHILD DECOM      PLACE URN
    *        | 1     04/05/2025 K2    XXXXXXX
             | 2     04/05/2025 A3    XXXXXXX
             | 3     04/05/2025 K2    SC1
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["URN"] == "XXXXXXX" and row["PLACE"] not in FAMILIES
    )


FAMILIES = (*FOR_ADOPTION, "U1", "U2", "U3", "U4", "U5", "U6")
