"""Of a child who was convicted the main questions of health are answered."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import MAIN_HEALTH, filled


@rule(
    "544",
    "OC2",
    "CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
    "The child was convicted, and immunisations, teeth, health assessment or substance misuse is"
    " blank.",
    """
    OC2 | CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
    *   | 1     1         1             1           1                 -
        | 2     1         1             1           1                 0
        | 3     0         -             -           -                 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: (
            row["CONVICTED"] == "1" and not all(filled(row, (each,)) for each in MAIN_HEALTH)
        ),
    )
