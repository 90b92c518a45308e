"""What a care leaver does is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "132",
    "OC3",
    "ACTIV",
    "What the care leaver does is not one of the codes of this year.",
    """
    OC3 | CHILD ACTIV
    *   | 1     F3
        | 2     F1
        | 3     0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "OC3", "ACTIV", "activity")
