"""Each episode but the last has ended."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "142",
    "Episodes",
    "DEC REC",
    "Another episode follows this one, which is still open.",
    """
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 -          -
             | 1     04/06/2025 -          -
             | 2     04/05/2025 04/06/2025 X1
             | 2     04/06/2025 -          -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return [row for row in child.episodes[:-1] if not row["DEC"]]
