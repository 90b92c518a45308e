"""What is asked of a year's health is answered yes or no."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import HEALTH


@rule(
    "181",
    "OC2",
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
    " INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "An answer about the year's health is neither 0 nor 1.",
    """
    OC2 | CHILD CONVICTED TEETH_CHECK
    *   | 1     2         1
        | 2     0         1
        | 3     -         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "OC2", lambda row: any(row[each] not in ("", "0", "1") for each in HEALTH))
