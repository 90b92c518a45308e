"""Every child in the census was referred."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "8590",
    "Child",
    "",
    "The child has no episode of need in the census.",
    """
    Child      | LAchildID
               | 1
    *          | 2
    CINdetails | LAchildID CINreferralDate
               | 1         05/05/2025
    """,
    elsewhere="Child",
    instead="Record the referral that the work with the child followed.",
)
def _look(child: Child) -> Iterable[Row]:
    return [] if child["CINdetails"] else child["Child"]
