"""An episode that goes on from last year is in our area, or out of it, as it was."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, OURSELVES, rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503J",
    "Episodes",
    "PL_POST",
    "Whether the first episode's placement is in our area, by its postcode, is not as last year's"
    " return had it for the episode it left open.",
    """
    Episodes      | CHILD DECOM      PL_LOCATION
    *             | 1     04/05/2024 OUT
                  | 2     04/05/2024 IN
    Last Episodes | CHILD DECOM      PL_LOCATION DEC
                  | 1     04/05/2024 IN          -
                  | 2     04/05/2024 IN          -
    """,
    needs_last_year=True,
    needs=(AUTHORITIES, OURSELVES),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "PL_LOCATION")
