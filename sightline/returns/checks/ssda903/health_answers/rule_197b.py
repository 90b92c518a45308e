"""A child who turned 4 or 17 in the year has a score, or a reason for none."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday
from ...rows import Child, Row
from ..asking import all_year, filled


@rule(
    "197B",
    "OC2",
    "SDQ_SCORE SDQ_REASON DOB",
    "The child turned 4 or 17 in the year and was looked after for all of it, and neither a score"
    " nor a reason for none is written.",
    """
    OC2      | CHILD DOB        SDQ_SCORE
    *        | 1     04/05/2008 -
             | 2     04/05/2008 12
             | 3     04/05/2010 -
    Episodes | CHILD DECOM      LS
             | 1     04/05/2023 C2
             | 2     04/05/2023 C2
             | 3     04/05/2023 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if not all_year(child):
        return
    for row in child["OC2"]:
        turned = row["DOB"] and any(
            child.begins <= birthday(row["DOB"], age) <= child.ends for age in (4, 17)
        )
        if turned and not filled(row, ("SDQ_SCORE", "SDQ_REASON")):
            yield row
