"""No conference is held at a weekend."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import weekend


@rule(
    "8875",
    "Section47",
    "DateOfInitialCPC",
    "The initial conference is said to have been held on a Saturday or a Sunday.",
    """
    Section47 | LAchildID DateOfInitialCPC
              | 1         05/05/2025
              | 2         -
    *         | 3         03/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Section47", lambda row: weekend(row["DateOfInitialCPC"]))
