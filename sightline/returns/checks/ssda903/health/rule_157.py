"""A child of the age for a score is not left out for age."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import all_year, reached


@rule(
    "157",
    "OC2",
    "DOB SDQ_REASON",
    "The reason for no score is the child's age (SDQ1), and the child was of the age for one: 4"
    " when the year began and not yet 17 when it ended.",
    """
    OC2      | CHILD DOB        SDQ_REASON
    *        | 1     02/02/2015 SDQ1
             | 2     02/02/2015 SDQ2
             | 3     02/02/2022 SDQ1
    Episodes | CHILD DECOM
             | 1     04/05/2024
             | 2     04/05/2024
             | 3     04/05/2024
    """,
    differs="The validator lets those of 16 be, who are asked for a score all the same.",
)
def _look(child: Child) -> Iterable[Row]:
    if not reached(child, 4, child.begins) or reached(child, 17, child.ends):
        return []
    return where(child, "OC2", lambda row: row["SDQ_REASON"] == "SDQ1") if all_year(child) else []
