"""A child has one kind of short breaks in a year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "426",
    "Episodes",
    "LS",
    "The child is said to have had short breaks told one by one (V3) and by agreement (V4) both.",
    """
    Episodes | CHILD DECOM      LS
    *        | 1     04/05/2025 V3
    *        | 1     04/06/2025 V4
             | 2     04/05/2025 V3
             | 2     04/05/2025 C2
             | 3     04/05/2025 V4
    """,
)
def _look(child: Child) -> Iterable[Row]:
    breaks = [row for row in child["Episodes"] if row["LS"] in RESPITE]
    return breaks if len({row["LS"] for row in breaks}) == 2 else []
