"""The reason for no score is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "196",
    "OC2",
    "SDQ_REASON",
    "Why there is no score is not one of the codes of this year.",
    """
    OC2 | CHILD SDQ_REASON
    *   | 1     SDQ9
        | 2     SDQ5
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "OC2", "SDQ_REASON", "strengths_missing_because")
