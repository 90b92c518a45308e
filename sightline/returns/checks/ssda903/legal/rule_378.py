"""A child at home with parents is not accommodated."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "378",
    "Episodes",
    "LS PLACE",
    "The child lives with parents (P1) while accommodated under section 20 (V2). A child at home"
    " is looked after only under an order.",
    """
    Episodes | CHILD DECOM      LS PLACE
    *        | 1     04/05/2025 V2 P1
             | 2     04/05/2025 C2 P1
             | 3     04/05/2025 V2 U1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["LS"] == "V2" and row["PLACE"] == "P1")
