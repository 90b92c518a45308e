"""The category of need is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import not_a_code


@rule(
    "145",
    "Episodes",
    "CIN",
    "The category of need is blank, or is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      CIN
    *        | 1     04/05/2025 N11
    *        | 2     04/05/2025 -
             | 3     04/05/2025 N1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Episodes", "CIN", "category_of_need", needed=True)
