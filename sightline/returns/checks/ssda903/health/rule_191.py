"""Health of a child in care for the year is told in full."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import all_year

NEEDED = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")


@rule(
    "191",
    "OC2 Episodes",
    "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
    "The child has been in care for the whole year, and part or all of what is told of its health"
    " is blank.",
    """
    OC2      | CHILD IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
    *        | 1     1             1           1                 -
             | 2     1             1           1                 0
             | 3     1             -           -                 -
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/05/2024 -          -
             | 2     04/05/2024 -          -
             | 3     04/05/2025 -          -
    *        | 4     04/05/2024 31/03/2026 E5
             | 5     04/05/2024 30/03/2026 E5
    """,
    elsewhere="Episodes",
    instead="Record the checks of the child's health that were made in the year.",
    at="children.child.record",
)
def _look(child: Child) -> Iterable[Row]:
    if not all_year(child):
        return []
    if not child["OC2"]:
        return child.episodes[:1]
    return where(child, "OC2", lambda row: not all(row[each] for each in NEEDED))
