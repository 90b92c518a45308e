"""A finished assessment says what it found."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import codes
from ...rows import Child, Row
from ..asking import every


@rule(
    "8897Q",
    "Assessments",
    "AssessmentAuthorisationDate AssessmentFactors",
    "The assessment is finished, and no factors are given, or one that is not among the year's"
    " codes.",
    """
    Assessments | LAchildID AssessmentAuthorisationDate AssessmentFactors
                | 1         05/05/2025                  1A,2B
                | 2         -                           -
                | 3         31/03/2025                  -
    *           | 4         05/05/2025                  -
    *           | 5         05/05/2025                  1A,99
    """,
    warns=True,
    differs=(
        "The validator's rule breaks off at the first factor that is no code: factors are a"
        " list to it."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    allowed = codes("assessment_factor", child.year)
    for row in child["Assessments"]:
        told, finished = every(row, "AssessmentFactors"), row["AssessmentAuthorisationDate"]
        if finished and finished >= child.begins and (not told or not allowed.issuperset(told)):
            yield row
