"""A short break has no shorter stay within it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE, TEMPORARY


@rule(
    "382",
    "Episodes",
    "LS PLACE",
    "The child is looked after for short breaks (V3 or V4), which have no short stays within them.",
    """
    Episodes | CHILD DECOM      LS PLACE
    *        | 1     04/05/2025 V3 T1
             | 2     04/05/2025 V3 U1
             | 3     04/05/2025 C2 T1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["LS"] in RESPITE and row["PLACE"] in TEMPORARY)
