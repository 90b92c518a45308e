"""A charity does not provide a parent's home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "531",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "The child is placed with parents, and the provider is said to be a charity (PR5).",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 P1    PR5
             | 2     04/05/2025 U1    PR5
             | 3     04/05/2025 P1    PR0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["PLACE_PROVIDER"] == "PR5" and row["PLACE"] == "P1"
    )
