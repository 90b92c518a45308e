"""An episode that goes on from last year is in the area it was in."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503H",
    "Episodes",
    "PL_POST",
    "The first episode's placement is not in the area, by its postcode, that last year's return"
    " had it in for the episode it left open.",
    """
    Episodes      | CHILD DECOM      PL_LA
    *             | 1     04/05/2024 E10000020
                  | 2     04/05/2024 E08000025
    Last Episodes | CHILD DECOM      PL_LA     DEC
                  | 1     04/05/2024 E08000025 -
                  | 2     04/05/2024 E08000025 -
    """,
    needs_last_year=True,
    needs=(AUTHORITIES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "PL_LA")
