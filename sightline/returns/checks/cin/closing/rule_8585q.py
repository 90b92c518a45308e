"""Who is said to have died has a day of death."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8585Q",
    "CINdetails",
    "ReasonForClosure PersonDeathDate",
    "The episode closed because the child died (RC2), and no day of death is given.",
    """
    CINdetails | LAchildID ReasonForClosure PersonDeathDate
               | 1         RC2              05/05/2025
               | 2         RC1              -
    *          | 3         RC2              -
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "CINdetails",
        lambda row: row["ReasonForClosure"] == "RC2" and not row["PersonDeathDate"],
    )
