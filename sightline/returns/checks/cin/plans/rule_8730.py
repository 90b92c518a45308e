"""A child protection plan says how many there were before it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8730",
    "ChildProtectionPlans",
    "NumberOfPreviousCPP",
    "The number of child protection plans before this one is not given.",
    """
    ChildProtectionPlans | LAchildID NumberOfPreviousCPP
                         | 1         0
                         | 2         2
    *                    | 3         -
    *                    | 4         -1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "ChildProtectionPlans", lambda row: not row["NumberOfPreviousCPP"].isdigit()
    )
