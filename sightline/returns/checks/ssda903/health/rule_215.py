"""A care leaver's health of a year is not told."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled

SAID = (
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
)


@rule(
    "215",
    "OC2 OC3",
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
    " INTERVENTION_RECEIVED INTERVENTION_OFFERED IN_TOUCH ACTIV ACCOM",
    "The young person is told of as a care leaver, and also as a child in care for the year.",
    """
    OC2 | CHILD TEETH_CHECK
    *   | 1     1
        | 2     1
        | 3     -
    OC3 | CHILD IN_TOUCH
    *   | 1     YES
        | 3     YES
    """,
)
def _look(child: Child) -> Iterable[Row]:
    left = [row for row in child["OC3"] if filled(row, ("IN_TOUCH", "ACTIV", "ACCOM"))]
    stayed = [row for row in child["OC2"] if filled(row, SAID)]
    return [*left, *stayed] if left and stayed else []
