"""No plan is reviewed while the child is helped under another."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from ...language import rule
from ...rows import Child, Row


@rule(
    "4003",
    "Reviews CINPlanDates",
    "CPPreviewDate CINPlanStartDate CINPlanEndDate",
    "A review of a child protection plan was held while a child in need plan ran.",
    """
    CINPlanDates | LAchildID CINPlanStartDate CINPlanEndDate
    *            | 1         05/05/2025       05/06/2025
                 | 2         05/05/2025       05/06/2025
                 | 3         05/05/2025       05/06/2025
    *            | 4         05/05/2025       -
    Reviews      | LAchildID CPPendDate CPPreviewDate
    *            | 1         20/06/2025 20/05/2025
                 | 2         20/06/2025 05/06/2025
                 | 3         05/05/2025 05/05/2025
    *            | 4         20/06/2025 20/05/2025
    """,
    differs=(
        "The validator looks only at child in need plans that have ended, beside protection"
        " plans that have; and where several reviews stand in one block, at the first of them."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    for plan, review in product(child["CINPlanDates"], child["Reviews"]):
        day, began = review["CPPreviewDate"], plan["CINPlanStartDate"]
        if not day or not began or day < began or day == review["CPPendDate"]:
            continue
        if not plan["CINPlanEndDate"] or day < plan["CINPlanEndDate"]:
            yield from (review, plan)
