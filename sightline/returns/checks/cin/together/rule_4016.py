"""No child in need plan begins under a child protection plan."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from ...language import rule
from ...rows import Child, Row
from ..asking import began_within


@rule(
    "4016",
    "CINPlanDates ChildProtectionPlans",
    "CINPlanStartDate CPPstartDate CPPendDate",
    "A child in need plan began while a child protection plan ran.",
    """
    CINPlanDates         | LAchildID CINPlanStartDate CINPlanEndDate
    *                    | 1         05/05/2025       -
                         | 2         05/05/2025       -
                         | 3         05/05/2025       -
    *                    | 4         05/05/2025       -
    ChildProtectionPlans | LAchildID CPPstartDate CPPendDate
    *                    | 1         05/04/2025   06/05/2025
                         | 2         05/04/2025   05/05/2025
                         | 3         06/05/2025   -
    *                    | 4         05/04/2025   -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for plan, other in product(child["CINPlanDates"], child["ChildProtectionPlans"]):
        if began_within(
            plan["CINPlanStartDate"], other["CPPstartDate"], other["CPPendDate"], child.ends
        ):
            yield from (plan, other)
