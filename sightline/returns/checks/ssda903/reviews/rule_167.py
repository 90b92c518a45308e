"""A review says how the child took part."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "167",
    "Reviews",
    "REVIEW_CODE",
    "How the child took part is blank, or is not one of the codes.",
    """
    Reviews | CHILD REVIEW     REVIEW_CODE
    *       | 1     30/06/2025 -
    *       | 2     30/06/2025 PN9
            | 3     30/06/2025 PN1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Reviews", "REVIEW_CODE", "review_participation", needed=True)
