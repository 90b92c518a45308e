"""An id has at most 20 characters."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "1570",
    "Child",
    "LAchildID",
    "The child's id is longer than 20 characters.",
    """
    Child | LAchildID
          | A2345678901234567890
    *     | A23456789012345678901
    """,
    since=2025,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: len(row["LAchildID"]) > 20)
