"""A pupil number is one child's."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "1520",
    "Child",
    "UPN",
    "Another child in the census has the same pupil number.",
    """
    Child | LAchildID UPN
          | 1         H801200001001
    *     | 2         A801200001002
    *     | 3         A801200001002
          | 4         -
          | 5         -
    """,
    among=True,
)
def _look(child: Child) -> Iterable[Row]:
    held = child.whole.counts("Child", "UPN")
    return where(child, "Child", lambda row: row["UPN"] and held[row["UPN"]] > 1)
