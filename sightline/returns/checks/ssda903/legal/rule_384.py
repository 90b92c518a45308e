"""A short break is not a foster home for good."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "384",
    "Episodes",
    "LS PLACE",
    "The child is looked after for short breaks (V3 or V4), and the foster home is one for good.",
    """
    Episodes | CHILD DECOM      LS PLACE
    *        | 1     04/05/2025 V3 U1
    *        | 2     04/05/2025 V4 U4
             | 3     04/05/2025 V3 U3
             | 4     04/05/2025 C2 U1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["LS"] in RESPITE and row["PLACE"] in ("U1", "U4")
    )
