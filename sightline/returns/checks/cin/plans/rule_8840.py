"""A child protection plan lasts longer than a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8840",
    "ChildProtectionPlans",
    "CPPstartDate CPPendDate",
    "The child protection plan began and ended on one day.",
    """
    ChildProtectionPlans | LAchildID CPPstartDate CPPendDate
                         | 1         05/05/2025   06/05/2025
    *                    | 2         05/05/2025   05/05/2025
                         | 3         -            -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "ChildProtectionPlans",
        lambda row: row["CPPendDate"] and row["CPPstartDate"] == row["CPPendDate"],
    )
