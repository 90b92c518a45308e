"""Health of a year is told of those in care for the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import HEALTH, all_year, filled


@rule(
    "190",
    "OC2",
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
    " INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "The child has not been in care for the whole year, so its health is not told.",
    """
    OC2      | CHILD TEETH_CHECK
    *        | 1     1
             | 2     1
             | 3     -
    Episodes | CHILD DECOM
             | 1     04/05/2025
             | 2     04/05/2024
             | 3     04/05/2025
    """,
    differs="Where a child's episodes overlap, the validator counts the year otherwise.",
)
def _look(child: Child) -> Iterable[Row]:
    return [] if all_year(child) else where(child, "OC2", lambda row: filled(row, HEALTH))
