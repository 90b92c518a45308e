"""A child assessment order lasts seven days."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import spell_too_long


@rule(
    "363",
    "Episodes",
    "LS DECOM DEC",
    "The child assessment order (L3) lasted over seven days.",
    """
    Episodes | CHILD DECOM      DEC        LS
    *        | 1     04/05/2025 12/05/2025 L3
             | 2     04/05/2025 11/05/2025 L3
             | 3     04/05/2025 12/05/2025 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return spell_too_long(child, 7, "L3")
