"""A young woman in care is or is not a mother."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "393",
    "Header",
    "MOTHER",
    "The young woman is looked after, and whether she is a mother is blank.",
    """
    Header   | CHILD SEX MOTHER
    *        | 1     F   -
             | 2     F   0
             | 3     M   -
             | 4     F   -
    Episodes | CHILD DECOM      DEC        LS
             | 1     04/05/2025 -          C2
             | 2     04/05/2025 -          C2
             | 3     04/05/2025 -          C2
             | 4     04/05/2025 -          V3
    """,
    since=2025,
)
def _look(child: Child) -> Iterable[Row]:
    if all(row["LS"] in RESPITE for row in child.episodes):
        return []
    return where(child, "Header", lambda row: row["SEX"] == "F" and not row["MOTHER"])
