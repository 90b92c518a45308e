"""Nobody is in care after death or after turning 18."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import pairs


@rule(
    "437",
    "Episodes",
    "REC",
    "The child died, or left care at 18, with this episode, and there is another after it.",
    """
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/06/2025 E2
             | 1     14/06/2025 -          -
             | 2     04/05/2025 04/06/2025 E4A
             | 2     14/06/2025 -          -
             | 3     04/05/2025 04/06/2025 E2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return [row for row, _ in pairs(child) if row["REC"] in ("E2", "E15")]
