"""A child stops being unaccompanied at 18 at the latest."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "304",
    "UASC",
    "DUC DOB",
    "The child is said to be unaccompanied beyond the 18th birthday.",
    """
    UASC | CHILD DOB        DUC
    *    | 1     04/05/2008 05/05/2026
         | 2     04/05/2008 04/05/2026
         | 3     04/05/2008 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "UASC",
        lambda row: row["DUC"] and row["DOB"] and row["DUC"] > birthday(row["DOB"], 18),
    )
