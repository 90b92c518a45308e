"""A child on short breaks has no reviews in the return."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "399",
    "Episodes Header Reviews",
    "LS MOTHER REVIEW REVIEW_CODE",
    "The child is looked after for short breaks alone (V3 or V4), of which neither"
    " reviews nor being a mother are told.",
    """
    Header   | CHILD MOTHER
    *        | 1     -
             | 2     -
             | 3     -
    *        | 5     1
    Episodes | CHILD DECOM      LS
    *        | 1     04/05/2025 V3
             | 2     04/05/2025 C2
             | 3     04/05/2025 V3
             | 4     04/05/2025 V3
             | 4     04/06/2025 C2
    *        | 5     04/05/2025 V3
    Reviews  | CHILD REVIEW
    *        | 1     04/08/2025
             | 2     04/08/2025
             | 4     04/08/2025
    """,
    elsewhere="Reviews",
    instead="Put right the legal status of the child's episodes, which this list names too;"
    " or take the review back on the child's record.",
    at="children.child.record",
)
def _look(child: Child) -> Iterable[Row]:
    breaks = [row for row in child["Episodes"] if row["LS"] in RESPITE]
    if len(breaks) < len(child["Episodes"]):
        return
    mother = any(row["MOTHER"] for row in child["Header"])
    if breaks and (mother or child["Reviews"]):
        yield from (*breaks, *child["Header"], *child["Reviews"])
