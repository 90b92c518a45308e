"""The permanent home before is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "631",
    "PrevPerm",
    "PREV_PERM",
    "The kind of permanent home before is not one of the codes of this year.",
    """
    PrevPerm | CHILD PREV_PERM
    *        | 1     P9
             | 2     P1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "PrevPerm", "PREV_PERM", "previous_permanence")
