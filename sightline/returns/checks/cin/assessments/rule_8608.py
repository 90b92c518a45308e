"""An assessment ends after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "8608",
    "Assessments",
    "AssessmentActualStartDate AssessmentAuthorisationDate",
    "The assessment ended before it began.",
    """
    Assessments | LAchildID AssessmentActualStartDate AssessmentAuthorisationDate
                | 1         05/05/2025                05/05/2025
    *           | 2         05/05/2025                04/05/2025
                | 3         05/05/2025                -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "Assessments", "AssessmentAuthorisationDate", "AssessmentActualStartDate")
