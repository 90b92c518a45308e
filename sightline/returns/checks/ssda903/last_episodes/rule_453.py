"""What began for the same reason last year is as far from home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import PLACES, rule
from ...rows import Child, Row
from ..last_year import carried_on
from ..located import moved_by


@rule(
    "453",
    "Episodes",
    "HOME_POST PL_POST RNE",
    "The first episode began for the reason that last year's open episode did, and by their"
    " postcodes they are not as far from home.",
    """
    Episodes      | CHILD DECOM      RNE PL_DISTANCE
    *             | 1     04/05/2024 S   12.4
                  | 2     04/05/2024 S   12.1
                  | 3     04/05/2024 P   12.4
    Last Episodes | CHILD DECOM      RNE PL_DISTANCE DEC
                  | 1     04/05/2024 S   12          -
                  | 2     04/05/2024 S   12          -
                  | 3     04/05/2024 S   12          -
    """,
    needs_last_year=True,
    needs=(PLACES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    both = carried_on(child)
    if both and both[0]["RNE"] == both[1]["RNE"] and moved_by(*both):
        yield both[0]
