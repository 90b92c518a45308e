"""Of a care leaver not in care in the year nothing is asked about being a mother."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "628",
    "Header",
    "MOTHER",
    "Whether she is a mother is said of a care leaver who was not looked after in the year.",
    """
    Header   | CHILD MOTHER
    *        | 1     1
             | 2     1
             | 3     -
    OC3      | CHILD IN_TOUCH
             | 1     YES
             | 2     YES
             | 3     YES
    Episodes | CHILD DECOM
             | 2     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    left = any(filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")) for row in child["OC3"])
    if left and not child["Episodes"]:
        yield from where(child, "Header", lambda row: row["MOTHER"])
