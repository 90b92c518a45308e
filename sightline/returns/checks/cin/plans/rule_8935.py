"""One child protection plan is open at a time."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import without


@rule(
    "8935",
    "ChildProtectionPlans",
    "CPPendDate",
    "The child has another child protection plan that is open as well.",
    """
    ChildProtectionPlans | LAchildID CPPstartDate CPPendDate
    *                    | 1         05/05/2025   -
    *                    | 1         05/06/2025   -
                         | 2         05/05/2025   04/06/2025
                         | 2         05/06/2025   -
    """,
    differs=(
        "The validator counts plans by their number inside an episode, and so misses two of"
        " one episode."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    still = list(without(child, "ChildProtectionPlans", "CPPendDate"))
    return still if len(still) > 1 else []
