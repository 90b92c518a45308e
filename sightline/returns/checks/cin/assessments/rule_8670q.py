"""An assessment takes 45 working days at most."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import working_day_before


@rule(
    "8670Q",
    "Assessments",
    "AssessmentAuthorisationDate AssessmentActualStartDate",
    "The assessment began 45 working days or more before the end of the year, and is not finished.",
    """
    Assessments | LAchildID AssessmentActualStartDate AssessmentAuthorisationDate
    *           | 1         27/01/2026                -
                | 2         28/01/2026                -
                | 3         26/01/2026                30/03/2026
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    first = working_day_before(child.ends, 44)
    return where(
        child,
        "Assessments",
        lambda row: (
            not row["AssessmentAuthorisationDate"]
            and row["AssessmentActualStartDate"]
            and row["AssessmentActualStartDate"] < first
        ),
    )
