"""No child protection plan ends after a death."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import before


@rule(
    "8920",
    "ChildProtectionPlans",
    "CPPendDate PersonDeathDate",
    "The child protection plan ended after the child died.",
    """
    ChildProtectionPlans | LAchildID PersonDeathDate CPPendDate
                         | 1         05/05/2025      05/05/2025
    *                    | 2         05/05/2025      06/05/2025
                         | 3         -               06/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return before(child, "ChildProtectionPlans", "PersonDeathDate", "CPPendDate")
