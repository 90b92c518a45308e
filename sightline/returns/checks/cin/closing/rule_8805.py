"""An episode closes for a reason."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8805",
    "CINdetails",
    "CINclosureDate ReasonForClosure",
    "The episode has closed, and no reason is given.",
    """
    CINdetails | LAchildID CINclosureDate ReasonForClosure
               | 1         05/05/2025     RC7
               | 2         -              -
    *          | 3         05/05/2025     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "CINdetails", lambda row: row["CINclosureDate"] and not row["ReasonForClosure"]
    )
