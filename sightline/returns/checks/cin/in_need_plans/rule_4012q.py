"""A child in need plan lasts longer than a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "4012Q",
    "CINPlanDates",
    "CINPlanStartDate CINPlanEndDate",
    "The child in need plan began and ended on one day.",
    """
    CINPlanDates | LAchildID CINPlanStartDate CINPlanEndDate
                 | 1         05/05/2025       06/05/2025
    *            | 2         05/05/2025       05/05/2025
                 | 3         -                -
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "CINPlanDates",
        lambda row: row["CINPlanEndDate"] and row["CINPlanStartDate"] == row["CINPlanEndDate"],
    )
