"""Only a parent's home is provided by parents."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "550",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "The provider is said to be the parents (PR0), but the child is not placed with them.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 U1    PR0
             | 2     04/05/2025 P1    PR0
             | 3     04/05/2025 U1    PR1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["PLACE_PROVIDER"] == "PR0" and row["PLACE"] != "P1"
    )
