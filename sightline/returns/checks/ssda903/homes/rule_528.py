"""Another authority does not provide a parent's home, a home of the health service or a prison."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "528",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "The provider is another authority (PR2), which cannot be so of this kind of placement.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 R2    PR2
             | 2     04/05/2025 R2    PR3
             | 3     04/05/2025 U1    PR2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE_PROVIDER"] == "PR2" and row["PLACE"] in ("P1", "R2", "R5"),
    )
