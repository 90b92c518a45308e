"""The reason for a new episode is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "143",
    "Episodes",
    "RNE",
    "The reason the episode began is blank, or is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      RNE
    *        | 1     04/05/2025 Q
    *        | 2     04/05/2025 -
             | 3     04/05/2025 S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Episodes", "RNE", "reason_for_new_episode", needed=True)
