"""An id is letters and figures."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "1580",
    "Child",
    "LAchildID",
    "The child's id has something in it that is neither a letter nor a figure.",
    """
    Child | LAchildID
          | A234
    *     | A-234
    *     | A/234
    """,
    since=2025,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: row["LAchildID"] and not row["LAchildID"].isalnum())
