"""A child protection plan ends after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "8925",
    "ChildProtectionPlans",
    "CPPstartDate CPPendDate",
    "The child protection plan ended before it began.",
    """
    ChildProtectionPlans | LAchildID CPPstartDate CPPendDate
                         | 1         05/05/2025   05/05/2025
    *                    | 2         05/05/2025   04/05/2025
                         | 3         05/05/2025   -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "ChildProtectionPlans", "CPPendDate", "CPPstartDate")
