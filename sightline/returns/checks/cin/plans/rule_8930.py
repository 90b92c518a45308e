"""A child protection plan in the census ended in its year, or not yet."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_in_year


@rule(
    "8930",
    "ChildProtectionPlans",
    "CPPendDate",
    "The day the plan ended is not in the year of the census.",
    """
    ChildProtectionPlans | LAchildID CPPendDate
                         | 1         01/04/2025
                         | 2         -
    *                    | 3         31/03/2025
    *                    | 4         01/04/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_in_year(child, "ChildProtectionPlans", "CPPendDate")
