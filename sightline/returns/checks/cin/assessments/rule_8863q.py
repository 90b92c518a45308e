"""One assessment runs at a time."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import overlapping, same_need


@rule(
    "8863Q",
    "Assessments",
    "AssessmentActualStartDate AssessmentAuthorisationDate",
    "Two assessments of one episode run at the same time.",
    """
    Assessments | LAchildID CINdetailsID AssessmentActualStartDate AssessmentAuthorisationDate
    *           | 1         1            05/05/2025                10/06/2025
    *           | 1         1            10/06/2025                -
                | 2         1            05/05/2025                10/06/2025
                | 2         1            11/06/2025                -
                | 3         1            05/05/2025                10/06/2025
                | 3         2            05/06/2025                -
                | 4         1            05/05/2025                10/06/2025
                | 4         1            05/05/2025                10/06/2025
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    begins, ends = "AssessmentActualStartDate", "AssessmentAuthorisationDate"
    for rows in same_need(child["Assessments"]).values():
        for one, two in overlapping(rows, begins, ends, child.ends):
            if (one[begins], one[ends]) != (two[begins], two[ends]):
                yield from (one, two)
