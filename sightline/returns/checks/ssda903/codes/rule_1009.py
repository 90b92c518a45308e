"""The reason for a change of placement is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "1009",
    "Episodes",
    "REASON_PLACE_CHANGE",
    "The reason the placement changed is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      REASON_PLACE_CHANGE
    *        | 1     04/05/2025 MOVED
             | 2     04/05/2025 -
             | 3     04/05/2025 CARPL
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Episodes", "REASON_PLACE_CHANGE", "reason_placement_changed")
