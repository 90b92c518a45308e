"""An enquiry comes with an assessment."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED, same_need


@rule(
    "2991Q",
    "CINdetails",
    "",
    "There is an enquiry, and no assessment of the episode.",
    """
    CINdetails  | LAchildID CINdetailsID
                | 1         1
    *           | 2         1
                | 3         1
    Section47   | LAchildID CINdetailsID S47ActualStartDate
                | 1         1            05/05/2025
                | 2         1            05/05/2025
    Assessments | LAchildID CINdetailsID AssessmentActualStartDate
                | 1         1            05/05/2025
    """,
    warns=True,
    elsewhere="CINdetails",
    instead="Record the assessment, or start one; if there was none, say why this stands.",
)
def _look(child: Child) -> Iterable[Row]:
    asked, assessed = same_need(child["Section47"]), same_need(child["Assessments"])
    return where(child, "CINdetails", lambda row: row[NEED] in asked and row[NEED] not in assessed)
