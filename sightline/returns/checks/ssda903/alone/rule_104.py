"""The day a child stops being unaccompanied is in the year or after it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import not_a_day


@rule(
    "104",
    "UASC",
    "DUC",
    "The day the child stopped being an unaccompanied asylum-seeking child is no day, or is before"
    " this year began, so the child does not belong in this table.",
    """
    UASC | CHILD DUC
    *    | 1     31/03/2025
    *    | 2     soon
         | 3     01/04/2025
         | 4     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    early = where(child, "UASC", lambda row: row["DUC"] and row["DUC"] < child.begins)
    return [*not_a_day(child, "UASC", "DUC"), *early]
