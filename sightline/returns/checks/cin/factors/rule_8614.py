"""An assessment that is not finished has found nothing yet."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8614",
    "Assessments",
    "AssessmentAuthorisationDate AssessmentFactors",
    "Factors are given, and the assessment is not finished.",
    """
    Assessments | LAchildID AssessmentAuthorisationDate AssessmentFactors
                | 1         05/05/2025                  1A,2B
                | 2         -                           -
    *           | 3         -                           1A
    """,
    differs="The validator's rule breaks off when it finds one: factors are a list to it.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Assessments",
        lambda row: row["AssessmentFactors"] and not row["AssessmentAuthorisationDate"],
    )
