"""Physical abuse is told by whose it was."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import every


@rule(
    "8945Q",
    "Assessments",
    "AssessmentFactors",
    "The factor 18A is no longer to be used: say who it was by, with 18B or 18C.",
    """
    Assessments | LAchildID AssessmentFactors
                | 1         18B,1A
    *           | 2         18A
    *           | 3         1A,18A
    """,
    since=2025,
    warns=True,
    differs="The validator compares a list with one code, and finds none.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Assessments", lambda row: "18A" in every(row, "AssessmentFactors"))
