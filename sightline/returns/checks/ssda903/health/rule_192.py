"""A child who misuses substances was helped or was not."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "192",
    "OC2",
    "SUBSTANCE_MISUSE INTERVENTION_RECEIVED",
    "The child is known to misuse substances, and whether help was received is blank.",
    """
    OC2 | CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED
    *   | 1     1                -
        | 2     1                0
        | 3     0                -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: row["SUBSTANCE_MISUSE"] == "1" and not row["INTERVENTION_RECEIVED"],
    )
