"""A child placed with carers who foster to adopt was fostered before."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs

FOSTERED = ("U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6")


@rule(
    "336",
    "Episodes",
    "PLACE",
    "The child is placed for adoption with their foster carers, and was not fostered before.",
    """
    Episodes | CHILD DECOM      DEC        PLACE
             | 1     04/05/2025 04/06/2025 K2
    *        | 1     04/06/2025 -          A3
             | 2     04/05/2025 04/06/2025 U1
             | 2     04/06/2025 -          A3
    """,
    differs="The validator asks it of A3 and A4. A4 is a placement with others than the foster"
    " carers, and A5 one with them, so we ask it of A3 and A5.",
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        if then["PLACE"] in ("A3", "A5") and row["PLACE"] not in FOSTERED:
            yield then
