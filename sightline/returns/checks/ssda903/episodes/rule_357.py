"""The first episode of a child is the start of care."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "357",
    "Episodes",
    "RNE",
    "The first episode of the child began in the year, and is not said to be the start of care.",
    """
    Episodes | CHILD DECOM      RNE
    *        | 1     04/05/2025 P
             | 1     04/06/2025 P
             | 2     04/05/2025 S
             | 3     04/05/2024 P
    """,
    differs="The validator looks at this year alone. We let be a child of whom last year's return"
    " tells, since this episode is then not the first.",
)
def _look(child: Child) -> Iterable[Row]:
    first = child.episodes[0] if child.episodes and not child.last["Episodes"] else None
    if first is None or first["DECOM"] < child.begins or first["RNE"] == "S":
        return []
    return [first]
