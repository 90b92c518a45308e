"""An authority does not itself provide a parent's home, a family centre or a prison."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "527",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "The provider is the authority itself (PR1), which cannot be so of this kind of placement.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 R5    PR1
             | 2     04/05/2025 R5    PR3
             | 3     04/05/2025 U1    PR1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE_PROVIDER"] == "PR1" and row["PLACE"] in ("P1", "R2", "R5"),
    )
