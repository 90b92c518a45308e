"""A factor is said once."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every


@rule(
    "8898",
    "Assessments",
    "AssessmentFactors",
    "The same factor is given twice.",
    """
    Assessments | LAchildID AssessmentFactors
                | 1         1A,2B
    *           | 2         1A,1A
    """,
    differs="The validator's rule breaks off when it finds one: factors are a list to it.",
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["Assessments"]:
        told = every(row, "AssessmentFactors")
        if len(set(told)) < len(told):
            yield row
