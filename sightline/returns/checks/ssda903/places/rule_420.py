"""Of short breaks the place is not told."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "420",
    "Episodes",
    "PL_POST LS",
    "The child has short breaks, and a postcode is written for the placement.",
    """
    Episodes | CHILD DECOM      LS PL_LA
    *        | 1     04/05/2025 V3 E10000020
             | 2     04/05/2025 V3 -
             | 3     04/05/2025 C2 E10000020
    """,
    needs=(AUTHORITIES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["LS"] in RESPITE and row["PL_LA"])
