"""A reason for closing comes with the day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8810",
    "CINdetails",
    "ReasonForClosure CINclosureDate",
    "A reason for closing is given, and no day on which the episode closed.",
    """
    CINdetails | LAchildID CINclosureDate ReasonForClosure
               | 1         05/05/2025     RC7
               | 2         -              -
    *          | 3         -              RC7
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "CINdetails", lambda row: row["ReasonForClosure"] and not row["CINclosureDate"]
    )
