"""Postcodes are not told of a child on short breaks."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE, filled


@rule(
    "398",
    "Episodes",
    "LS HOME_POST PL_POST",
    "The child is looked after for short breaks alone (V3 or V4), so neither postcode is told.",
    """
    Episodes | CHILD DECOM      LS HOME_POST PL_POST
    *        | 1     04/05/2025 V3 ZZ99     -
    *        | 2     04/05/2025 V4 -        ZZ99
             | 3     04/05/2025 V4 -        -
             | 4     04/05/2025 C2 ZZ99     ZZ99
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["LS"] in RESPITE and filled(row, ("HOME_POST", "PL_POST")),
    )
