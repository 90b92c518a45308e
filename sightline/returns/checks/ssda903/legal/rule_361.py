"""Police protection lasts 72 hours."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import spell_too_long


@rule(
    "361",
    "Episodes",
    "LS DECOM DEC",
    "Police protection (L1) lasted over 72 hours, the longest the law allows.",
    """
    Episodes | CHILD DECOM      DEC        LS
    *        | 1     04/05/2025 08/05/2025 L1
             | 2     04/05/2025 07/05/2025 L1
             | 3     04/05/2025 08/05/2025 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return spell_too_long(child, 3, "L1")
