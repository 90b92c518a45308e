"""A child in need plan has a beginning, and none after the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "4010",
    "CINPlanDates",
    "CINPlanStartDate",
    "The day the plan began is not given, or is after the last day of the year.",
    """
    CINPlanDates | LAchildID CINPlanStartDate
                 | 1         31/03/2026
                 | 2         05/05/2021
    *            | 3         01/04/2026
    *            | 4         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "CINPlanDates",
        lambda row: not row["CINPlanStartDate"] or row["CINPlanStartDate"] > child.ends,
    )
