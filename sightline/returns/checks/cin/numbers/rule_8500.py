"""Each child has an id."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import without


@rule(
    "8500",
    "Child",
    "LAchildID",
    "The child has no id of the authority's.",
    """
    Child | LAchildID Sex
          | 1         M
    *     | -         F
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return without(child, "Child", "LAchildID")
