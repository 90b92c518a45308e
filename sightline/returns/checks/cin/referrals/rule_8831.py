"""No work follows a referral that went no further."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED, no_further_action

WORK = {
    "CINdetails": ("DateOfInitialCPC",),
    "Assessments": ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
    "Section47": ("S47ActualStartDate",),
}


@rule(
    "8831",
    "CINdetails",
    "ReferralNFA",
    "The referral is said to have gone no further, and an assessment, an enquiry or a"
    " conference follows it.",
    """
    CINdetails  | LAchildID CINdetailsID ReferralNFA DateOfInitialCPC
    *           | 1         1            1           -
                | 2         1            1           -
    *           | 3         1            1           05/05/2025
                | 4         1            0           05/05/2025
    *           | 5         1            true        -
    Assessments | LAchildID CINdetailsID AssessmentActualStartDate
                | 1         1            05/05/2025
                | 4         1            05/05/2025
    Section47   | LAchildID CINdetailsID S47ActualStartDate
                | 5         1            05/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    worked = {
        row[NEED]
        for table, columns in WORK.items()
        for row in child[table]
        if any(row[each] for each in columns)
    }
    return where(child, "CINdetails", lambda row: no_further_action(row) and row[NEED] in worked)
