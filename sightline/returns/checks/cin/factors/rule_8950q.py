"""Sexual abuse is told by whose it was."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import every


@rule(
    "8950Q",
    "Assessments",
    "AssessmentFactors",
    "The factor 19A is no longer to be used: say who it was by, with 19B or 19C.",
    """
    Assessments | LAchildID AssessmentFactors
                | 1         19B,1A
    *           | 2         19A
    *           | 3         1A,19A
    """,
    since=2025,
    warns=True,
    differs="The validator compares a list with one code, and finds none.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Assessments", lambda row: "19A" in every(row, "AssessmentFactors"))
