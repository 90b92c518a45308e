"""A child away from home is not placed at home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "392d",
    "Episodes",
    "PLACE HOME_POST PL_POST",
    "The postcode of the placement is that of the child's home, but the child is not placed with"
    " parents.",
    """
    Episodes | CHILD DECOM      PLACE HOME_POST PL_POST
    *        | 1     04/05/2025 U1    ZZ991AA   ZZ991AA
             | 2     04/05/2025 P1    ZZ991AA   ZZ991AA
             | 3     04/05/2025 U1    ZZ991AA   ZZ991AB
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE"] != "P1" and row["HOME_POST"] == row["PL_POST"] and row["PL_POST"],
    )
