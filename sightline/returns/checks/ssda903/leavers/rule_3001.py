"""A young person of 17 is not staying put."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import reached, under


@rule(
    "3001",
    "OC3",
    "DOB ACCOM",
    "The young person turned 17 in the year, and is said to stay on with former foster carers (Z).",
    """
    OC3 | CHILD DOB        IN_TOUCH ACCOM
    *   | 1     04/05/2008 YES      Z1
        | 2     04/05/2007 YES      Z1
        | 3     04/05/2008 YES      B1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if not under(child, 17, child.begins) or not reached(child, 17, child.ends):
        return []
    return where(child, "OC3", lambda row: row["ACCOM"] in ("Z1", "Z2"))
