"""An episode that goes on from last year still is in the same kind of home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503D",
    "Episodes",
    "PLACE",
    "The kind of the first episode's home is not the one last year's return gave for the episode"
    " it left open.",
    """
    Episodes      | CHILD DECOM      PLACE
    *             | 1     04/05/2024 U1
                  | 2     04/05/2024 U4
                  | 3     04/05/2024 Z12
    *             | 4     04/05/2024 K3
    Last Episodes | CHILD DECOM      PLACE DEC
                  | 1     04/05/2024 U4    -
                  | 2     04/05/2024 U4    -
                  | 3     04/05/2024 Z1    -
                  | 4     04/05/2024 H5    -
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "PLACE", RENAMED.get(child.year, ()))


SUPPORTED = frozenset({("H5", "K3")})
RENAMED = {
    2024: SUPPORTED,
    2025: SUPPORTED,
    2026: frozenset(("Z1", each) for each in ("Z11", "Z12", "Z13", "Z14")),
}
"""Codes that were divided or renamed in a year, so that a home may have one for another."""
