"""A special guardian is not appointed for an adult."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import reached

GUARDIAN = ("E45", "E46", "E47", "E48")


@rule(
    "407",
    "Episodes Header",
    "REC DEC DOB",
    "The episode ended by a special guardianship order, and the young person was already 18.",
    """
    Header   | CHILD DOB
    *        | 1     02/02/2007
             | 2     02/02/2012
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/06/2025 E45
             | 2     04/05/2025 04/06/2025 E45
    """,
)
def _look(child: Child) -> Iterable[Row]:
    wrong = [
        row
        for row in child["Episodes"]
        if row["REC"] in GUARDIAN and reached(child, 18, row["DEC"] or child.ends)
    ]
    return wrong and [*wrong, *child["Header"]]
