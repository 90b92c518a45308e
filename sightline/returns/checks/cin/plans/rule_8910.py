"""The latest category of a plan is one of the codes of the form."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "8910",
    "ChildProtectionPlans",
    "LatestCategoryOfAbuse",
    "The latest category of abuse is not given, or is not one of the year's codes.",
    """
    ChildProtectionPlans | LAchildID LatestCategoryOfAbuse
                         | 1         NEG
    *                    | 2         -
    *                    | 3         ABC
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(
        child, "ChildProtectionPlans", "LatestCategoryOfAbuse", "category_of_abuse", needed=True
    )
