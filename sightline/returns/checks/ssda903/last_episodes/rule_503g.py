"""An episode that goes on from last year is as far from home as it was."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import PLACES, rule
from ...rows import Child, Row
from ..last_year import carried_on
from ..located import moved_by


@rule(
    "503G",
    "Episodes",
    "HOME_POST PL_POST",
    "The first episode's placement is not as far from home, by its postcodes, as last year's"
    " return had it for the episode it left open.",
    """
    Episodes      | CHILD DECOM      PL_DISTANCE
    *             | 1     04/05/2024 12.4
                  | 2     04/05/2024 12.1
                  | 3     04/05/2024 -
    *             | 4     04/05/2024 12.4
    Last Episodes | CHILD DECOM      PL_DISTANCE DEC
                  | 1     04/05/2024 12          -
                  | 2     04/05/2024 12          -
                  | 3     04/05/2024 12          -
                  | 4     04/05/2024 -           -
    """,
    needs_last_year=True,
    needs=(PLACES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    both = carried_on(child)
    return [both[0]] if both and moved_by(*both) else []
