"""Nothing is done after the episode closed."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row

DAYS = {
    "CINdetails": ("DateOfInitialCPC",),
    "Assessments": ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
    "Section47": ("S47ActualStartDate", "DateOfInitialCPC"),
    "ChildProtectionPlans": ("CPPendDate",),
    "CINPlanDates": ("CINPlanStartDate", "CINPlanEndDate"),
}


@rule(
    "8565",
    "CINdetails Assessments Section47 ChildProtectionPlans CINPlanDates",
    "CINclosureDate DateOfInitialCPC AssessmentActualStartDate AssessmentAuthorisationDate"
    " S47ActualStartDate CPPendDate CINPlanStartDate CINPlanEndDate",
    "The episode closed before what is told of here.",
    """
    CINdetails           | LAchildID CINclosureDate DateOfInitialCPC
                         | 1         05/05/2025     05/05/2025
    *                    | 2         05/05/2025     06/05/2025
                         | 3         -              06/05/2025
    Assessments          | LAchildID CINclosureDate AssessmentAuthorisationDate
                         | 1         05/05/2025     05/05/2025
    *                    | 2         05/05/2025     06/05/2025
    Section47            | LAchildID CINclosureDate S47ActualStartDate DateOfInitialCPC
    *                    | 3         05/05/2025     06/05/2025         -
    ChildProtectionPlans | LAchildID CINclosureDate CPPendDate
    *                    | 4         05/05/2025     06/05/2025
    CINPlanDates         | LAchildID CINclosureDate CINPlanStartDate CINPlanEndDate
    *                    | 5         05/05/2025     05/05/2025       06/05/2025
    """,
    differs=(
        "The validator looks at no child protection plan: it puts an example in place of those"
        " in the file."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    for table, columns in DAYS.items():
        for row in child[table]:
            closed = row["CINclosureDate"]
            if closed and any(row[each] and row[each] > closed for each in columns):
                yield row
