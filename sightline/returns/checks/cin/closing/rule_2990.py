"""What closed after its assessment had no more work."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED

MORE = ("Section47", "CINPlanDates", "ChildProtectionPlans")


@rule(
    "2990",
    "CINdetails",
    "ReasonForClosure",
    "The episode closed after its assessment (RC8 or RC9), and an enquiry, a conference or a"
    " plan is told of.",
    """
    CINdetails           | LAchildID CINdetailsID ReasonForClosure DateOfInitialCPC
                         | 1         1            RC8              -
    *                    | 2         1            RC8              05/05/2025
    *                    | 3         1            RC9              -
    *                    | 4         1            RC8              -
    *                    | 5         1            RC8              -
                         | 6         1            RC7              -
    Section47            | LAchildID CINdetailsID S47ActualStartDate
                         | 3         1            05/05/2025
                         | 6         1            05/05/2025
    CINPlanDates         | LAchildID CINdetailsID CINPlanStartDate
                         | 4         1            05/05/2025
    ChildProtectionPlans | LAchildID CINdetailsID CPPstartDate
                         | 5         1            05/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    worked = {row[NEED] for table in MORE for row in child[table]}
    return where(
        child,
        "CINdetails",
        lambda row: (
            row["ReasonForClosure"] in ("RC8", "RC9")
            and (row["DateOfInitialCPC"] or row[NEED] in worked)
        ),
    )
