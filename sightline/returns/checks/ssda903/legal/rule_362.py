"""An emergency protection order lasts 21 days."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import spell_too_long


@rule(
    "362",
    "Episodes",
    "LS DECOM DEC",
    "An emergency protection order (L2) runs out after 21 days, and this one is said to go on.",
    """
    Episodes | CHILD DECOM      DEC        LS
    *        | 1     04/05/2025 26/05/2025 L2
             | 2     04/05/2025 25/05/2025 L2
             | 3     04/05/2025 26/05/2025 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return spell_too_long(child, 21, "L2")
