"""A child of 4 to 16 in care for the year has a score."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import all_year, filled, reached


@rule(
    "186",
    "OC2",
    "SDQ_SCORE",
    "The child has been in care for the whole year and is of the age for a strengths and"
    " difficulties score, and neither a score nor a reason is given.",
    """
    OC2      | CHILD DOB        SDQ_SCORE SDQ_REASON
    *        | 1     02/02/2015 -         -
             | 2     02/02/2015 12        -
             | 3     02/02/2015 -         SDQ2
             | 4     02/02/2022 -         -
    Episodes | CHILD DECOM
             | 1     04/05/2024
             | 2     04/05/2024
             | 3     04/05/2024
             | 4     04/05/2024
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if not reached(child, 4, child.begins) or reached(child, 17, child.ends):
        return []
    if not all_year(child):
        return []
    return where(child, "OC2", lambda row: not filled(row, ("SDQ_SCORE", "SDQ_REASON")))
