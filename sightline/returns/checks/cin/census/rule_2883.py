"""Every plan that begins has its conference."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import in_year, told


@rule(
    "2883",
    "Header",
    "",
    "More child protection plans began in the year than there were initial conferences.",
    """
    Header               | Year
    *                    | 2026
    Section47            | LAchildID DateOfInitialCPC
                         | 1         05/05/2025
                         | 2         31/03/2025
    CINdetails           | LAchildID DateOfInitialCPC
                         | 3         05/05/2025
    ChildProtectionPlans | LAchildID CPPstartDate
                         | 1         05/05/2025
                         | 2         05/05/2025
                         | 3         05/05/2025
                         | 4         31/03/2025
    """,
    elsewhere="Header",
    instead="Record the initial conference of each child whose plan began without one.",
)
def _look(child: Child) -> Iterable[Row]:
    begun = sum(in_year(child, row["CPPstartDate"]) for row in told(child, "ChildProtectionPlans"))
    held = sum(
        in_year(child, row["DateOfInitialCPC"])
        for table in ("CINdetails", "Section47")
        for row in told(child, table)
    )
    return child["Header"] if begun > held else []
