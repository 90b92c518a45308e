"""The reason an episode ended is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "149",
    "Episodes",
    "REC",
    "The reason the episode ended is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      REC
    *        | 1     04/05/2025 E99
             | 2     04/05/2025 -
             | 3     04/05/2025 E41
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Episodes", "REC", "reason_episode_ceased")
