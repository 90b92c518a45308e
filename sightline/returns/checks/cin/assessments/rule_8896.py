"""One assessment is open at a time."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import several, without


@rule(
    "8896",
    "Assessments",
    "AssessmentAuthorisationDate",
    "Another assessment of the episode is open as well.",
    """
    Assessments | LAchildID CINdetailsID AssessmentActualStartDate AssessmentAuthorisationDate
    *           | 1         1            05/05/2025                -
    *           | 1         1            05/06/2025                -
                | 2         1            05/05/2025                04/06/2025
                | 2         1            05/06/2025                -
                | 3         1            05/05/2025                -
                | 3         2            05/06/2025                -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return several(without(child, "Assessments", "AssessmentAuthorisationDate"))
