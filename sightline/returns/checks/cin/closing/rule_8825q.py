"""What closed after an assessment had one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED, same_need


@rule(
    "8825Q",
    "CINdetails",
    "ReasonForClosure",
    "The episode closed after an assessment (RC8 or RC9), and none is told of.",
    """
    CINdetails  | LAchildID CINdetailsID ReasonForClosure
                | 1         1            RC8
    *           | 2         1            RC8
    *           | 3         1            RC9
                | 4         1            RC7
    Assessments | LAchildID CINdetailsID AssessmentActualStartDate
                | 1         1            05/05/2025
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    assessed = same_need(child["Assessments"])
    return where(
        child,
        "CINdetails",
        lambda row: row["ReasonForClosure"] in ("RC8", "RC9") and row[NEED] not in assessed,
    )
