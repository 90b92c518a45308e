"""Disability is said of every child who is helped."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import codes
from ...rows import Child, Row
from ..asking import every, goes_on


@rule(
    "8540",
    "Child",
    "Disability",
    "Disability is not given, or is not one of the year's codes, and a referral of the child"
    " went further.",
    """
    Child      | LAchildID PersonBirthDate Disability
               | 1         05/05/2020      NONE
    *          | 2         05/05/2020      -
    *          | 3         05/05/2020      LD,ZZZ
               | 4         -               -
               | 5         05/05/2020      -
    CINdetails | LAchildID ReferralNFA
               | 1         0
               | 2         0
               | 3         0
               | 4         0
               | 5         1
    """,
    differs="The validator joins its tables by the numbers of rows, and so misses nearly all.",
)
def _look(child: Child) -> Iterable[Row]:
    if not any(goes_on(row) for row in child["CINdetails"]):
        return
    allowed = codes("disability", child.year)
    for row in child["Child"]:
        told = every(row, "Disability")
        if row["PersonBirthDate"] and (not told or not allowed.issuperset(told)):
            yield row
