"""Nobody is born after the year of the return."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "301",
    "Header",
    "DOB",
    "The birth date is after the last day of the year.",
    """
    Header | CHILD DOB
    *      | 1     01/04/2026
           | 2     31/03/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Header", lambda row: row["DOB"] and row["DOB"] > child.ends)
