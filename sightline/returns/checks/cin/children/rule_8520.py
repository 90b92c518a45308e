"""Nobody in the census is born after it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8520",
    "Child",
    "PersonBirthDate",
    "The birth date is after the last day of the year.",
    """
    Child | LAchildID PersonBirthDate
          | 1         31/03/2026
    *     | 2         01/04/2026
          | 3         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Child", lambda row: row["PersonBirthDate"] and row["PersonBirthDate"] > child.ends
    )
