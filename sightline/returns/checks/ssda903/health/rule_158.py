"""A child who received help was offered it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "158",
    "OC2",
    "INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "The child received help with misuse of substances, so whether it was offered is left blank.",
    """
    OC2 | CHILD INTERVENTION_RECEIVED INTERVENTION_OFFERED
    *   | 1     1                     1
    *   | 2     1                     0
        | 3     1                     -
        | 4     0                     1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: row["INTERVENTION_RECEIVED"] == "1" and row["INTERVENTION_OFFERED"],
    )
