"""A child has a plan of one kind."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import same_need, without


@rule(
    "4001",
    "CINPlanDates ChildProtectionPlans",
    "CINPlanEndDate CPPendDate",
    "A child in need plan and a child protection plan of one episode are both open.",
    """
    CINPlanDates         | LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate
    *                    | 1         1            05/05/2025       -
                         | 2         1            05/05/2025       05/06/2025
                         | 3         1            05/05/2025       -
    ChildProtectionPlans | LAchildID CINdetailsID CPPstartDate CPPendDate
    *                    | 1         1            05/05/2025   -
                         | 2         1            05/06/2025   -
                         | 3         1            05/04/2025   05/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    still = [
        row for row in without(child, "CINPlanDates", "CINPlanEndDate") if row["CINPlanStartDate"]
    ]
    helped = same_need(still)
    protected = same_need(without(child, "ChildProtectionPlans", "CPPendDate"))
    for need in helped.keys() & protected.keys():
        yield from (*helped[need], *protected[need])
