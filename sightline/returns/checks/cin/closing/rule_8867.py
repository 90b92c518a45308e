"""No assessment is left open when the episode closes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8867",
    "Assessments",
    "AssessmentAuthorisationDate CINclosureDate",
    "The episode has closed, and this assessment is not finished.",
    """
    Assessments | LAchildID CINclosureDate AssessmentActualStartDate AssessmentAuthorisationDate
                | 1         05/05/2025     05/04/2025                05/05/2025
                | 2         -              05/04/2025                -
    *           | 3         05/05/2025     05/04/2025                -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Assessments",
        lambda row: row["CINclosureDate"] and not row["AssessmentAuthorisationDate"],
    )
