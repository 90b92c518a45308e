"""Of a young child whose checks were up to date the main questions are answered."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import MAIN_HEALTH, filled


@rule(
    "547",
    "OC2",
    "HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
    "The child's health checks were up to date, and immunisations, teeth, health assessment or"
    " substance misuse is blank.",
    """
    OC2 | CHILD HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
    *   | 1     1            1             1           1                 -
        | 2     1            1             1           1                 0
        | 3     0            -             -           -                 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: (
            row["HEALTH_CHECK"] == "1" and not all(filled(row, (each,)) for each in MAIN_HEALTH)
        ),
    )
