"""Of a year's health the four main questions are answered, or nothing is."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import MAIN_HEALTH, REST_OF_HEALTH, filled


@rule(
    "182",
    "OC2",
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
    " INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "Something of the year's health is written, and immunisations, teeth, health assessment or"
    " substance misuse is blank.",
    """
    OC2 | CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
    *   | 1     0         1             1           1                 -
        | 2     0         1             1           1                 0
        | 3     -         -             -           -                 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: (
            filled(row, REST_OF_HEALTH) and not all(filled(row, (each,)) for each in MAIN_HEALTH)
        ),
    )
