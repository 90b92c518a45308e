"""The first category of a plan is one of the codes of the form."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "8905",
    "ChildProtectionPlans",
    "InitialCategoryOfAbuse",
    "The first category of abuse is not given, or is not one of the year's codes.",
    """
    ChildProtectionPlans | LAchildID InitialCategoryOfAbuse
                         | 1         NEG
    *                    | 2         -
    *                    | 3         ABC
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(
        child, "ChildProtectionPlans", "InitialCategoryOfAbuse", "category_of_abuse", needed=True
    )
