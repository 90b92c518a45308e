"""A child who misuses nothing was not helped with it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "193",
    "OC2",
    "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "The child is not known to misuse substances, so whether help was offered or received is left"
    " blank.",
    """
    OC2 | CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED
    *   | 1     0                0                     -
    *   | 2     -                -                     1
        | 3     0                -                     -
        | 4     1                0                     1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: (
            row["SUBSTANCE_MISUSE"] != "1"
            and filled(row, ("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"))
        ),
    )
