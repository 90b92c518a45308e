"""Each id is one child's."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "8510",
    "Child",
    "LAchildID",
    "The census has another child with this id.",
    """
    Child | LAchildID Sex
          | 1         M
    *     | 2         F
    *     | 2         M
    """,
    differs="The validator also finds children without an id, which rule 8500 is for.",
)
def _look(child: Child) -> Iterable[Row]:
    return child["Child"] if len(child["Child"]) > 1 else []
