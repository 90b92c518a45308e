"""A placement is in the area of some authority."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "169",
    "Episodes",
    "PL_POST",
    "The placement is in the area of no authority: its postcode is blank, or not in the list of"
    " postcodes.",
    """
    Episodes | CHILD DECOM      LS PL_LA
    *        | 1     04/05/2025 C2 -
             | 2     04/05/2025 C2 E10000020
             | 3     04/05/2025 V3 -
    """,
    needs=(AUTHORITIES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["LS"] not in RESPITE and not row["PL_LA"])
