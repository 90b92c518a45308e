"""The reason for closing is one of the codes of the form."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "8640",
    "CINdetails",
    "ReasonForClosure",
    "The reason the episode closed is not one of the year's codes.",
    """
    CINdetails | LAchildID ReasonForClosure
               | 1         RC7
               | 2         -
    *          | 3         RC0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "CINdetails", "ReasonForClosure", "reason_for_closure")
