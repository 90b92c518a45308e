"""One short break lasts 17 days at most."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_long


@rule(
    "365",
    "Episodes",
    "LS DECOM DEC",
    "The short break (V3) lasted over 17 days.",
    """
    Episodes | CHILD DECOM      DEC        LS
    *        | 1     04/05/2025 22/05/2025 V3
             | 2     04/05/2025 21/05/2025 V3
             | 3     04/05/2025 22/05/2025 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return too_long(child, 17, lambda row: row["LS"] == "V3")
