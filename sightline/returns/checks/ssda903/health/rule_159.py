"""A child who received no help was offered it or was not."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "159",
    "OC2",
    "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "The child did not receive help with misuse of substances, and whether any was offered is"
    " blank.",
    """
    OC2 | CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED
    *   | 1     1                0                     -
        | 2     1                0                     1
        | 3     1                1                     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: (
            row["SUBSTANCE_MISUSE"] == "1"
            and row["INTERVENTION_RECEIVED"] == "0"
            and not row["INTERVENTION_OFFERED"]
        ),
    )
