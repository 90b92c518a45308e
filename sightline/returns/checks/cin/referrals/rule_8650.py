"""The primary need is one of the codes of the form."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "8650",
    "CINdetails",
    "PrimaryNeedCode",
    "The primary need is not one of the year's codes.",
    """
    CINdetails | LAchildID PrimaryNeedCode
               | 1         N1
               | 2         -
    *          | 3         N11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "CINdetails", "PrimaryNeedCode", "category_of_need")
