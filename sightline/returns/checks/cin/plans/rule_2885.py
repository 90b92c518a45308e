"""A child protection plan begins at its conference."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import NEED, in_year


@rule(
    "2885",
    "ChildProtectionPlans",
    "CPPstartDate",
    "The child protection plan began on another day than any initial conference of the episode.",
    """
    CINdetails           | LAchildID CINdetailsID DateOfInitialCPC
                         | 1         1            -
                         | 2         1            05/05/2025
                         | 3         1            -
                         | 4         1            -
                         | 5         1            -
    Section47            | LAchildID CINdetailsID DateOfInitialCPC ICPCnotRequired
                         | 1         1            05/05/2025       0
                         | 3         1            04/05/2025       0
                         | 4         1            -                1
    ChildProtectionPlans | LAchildID CINdetailsID CPPstartDate
                         | 1         1            05/05/2025
                         | 2         1            05/05/2025
    *                    | 3         1            05/05/2025
    *                    | 4         1            05/05/2025
                         | 5         1            31/03/2025
    """,
    differs=(
        "Where an episode has an enquiry, the validator does not look at a conference told of"
        " under the referral."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    held = {
        (row[NEED], row["DateOfInitialCPC"])
        for table in ("CINdetails", "Section47")
        for row in child[table]
    }
    return where(
        child,
        "ChildProtectionPlans",
        lambda row: (
            in_year(child, row["CPPstartDate"]) and (row[NEED], row["CPPstartDate"]) not in held
        ),
    )
