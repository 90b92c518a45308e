"""Earlier permanent homes are told of those who came into care."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled

SINCE = dt.date(2016, 4, 1)


@rule(
    "634",
    "PrevPerm Episodes",
    "PREV_PERM LA_PERM DATE_PERM DECOM",
    "A permanent home before is told, and the child has not come into care since April 2016.",
    """
    PrevPerm | CHILD PREV_PERM
    *        | 1     P1
             | 2     P1
             | 3     -
    Episodes | CHILD DECOM      RNE
    *        | 1     04/05/2015 S
             | 2     04/05/2024 S
             | 3     04/05/2015 S
    """,
    differs="The validator finds every child of the sample, even those whose first episode is"
    " a start of care after April 2016: we let those be.",
)
def _look(child: Child) -> Iterable[Row]:
    came = any(row["RNE"] == "S" and row["DECOM"] >= SINCE for row in child.episodes)
    told = [row for row in child["PrevPerm"] if filled(row, ("PREV_PERM", "LA_PERM", "DATE_PERM"))]
    if told and not came and child["Episodes"]:
        yield from (*told, *child["Episodes"])
