"""No factors stands alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every


@rule(
    "8869",
    "Assessments",
    "AssessmentFactors",
    "It is said that there are no factors (21), and one is given as well.",
    """
    Assessments | LAchildID AssessmentFactors
                | 1         21
                | 2         1A,2B
    *           | 3         21,1A
    """,
    differs="The validator compares a list with one code, and finds none.",
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["Assessments"]:
        told = set(every(row, "AssessmentFactors"))
        if "21" in told and len(told) > 1:
            yield row
