"""An assessment not finished began in the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import in_year


@rule(
    "8736",
    "Assessments",
    "AssessmentAuthorisationDate AssessmentActualStartDate",
    "The assessment is not finished, and did not begin in the year of the census.",
    """
    Assessments | LAchildID AssessmentActualStartDate AssessmentAuthorisationDate
                | 1         01/04/2025                -
                | 2         31/03/2025                05/05/2025
    *           | 3         31/03/2025                -
    *           | 4         -                         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Assessments",
        lambda row: (
            not row["AssessmentAuthorisationDate"]
            and not in_year(child, row["AssessmentActualStartDate"])
        ),
    )
