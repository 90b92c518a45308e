"""Child protection plans follow one another."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import overlapping


@rule(
    "8940",
    "ChildProtectionPlans",
    "CPPstartDate CPPendDate",
    "Two child protection plans of the child overlap.",
    """
    ChildProtectionPlans | LAchildID CPPstartDate CPPendDate
    *                    | 1         05/05/2025   05/06/2025
    *                    | 1         05/06/2025   -
                         | 2         05/05/2025   04/06/2025
                         | 2         05/06/2025   -
    *                    | 3         05/05/2025   -
    *                    | 3         05/06/2025   05/07/2025
    """,
    differs=(
        "The validator knows plans by their number inside an episode, and so misses the first"
        " of one episode beside the first of another."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    begins, ends = "CPPstartDate", "CPPendDate"
    for pair in overlapping(child["ChildProtectionPlans"], begins, ends, child.ends):
        yield from pair
