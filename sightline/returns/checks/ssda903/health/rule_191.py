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
    "OC2",
    "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
    "The child has been in care for the whole year, and part of what is told of its health is"
    " blank.",
    """
    OC2      | CHILD IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
    *        | 1     1             1           1                 -
             | 2     1             1           1                 0
             | 3     1             -           -                 -
    Episodes | CHILD DECOM
             | 1     04/05/2024
             | 2     04/05/2024
             | 3     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if not all_year(child):
        return []
    return where(child, "OC2", lambda row: not all(row[each] for each in NEEDED))
