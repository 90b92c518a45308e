"""A child is not placed in a home that has closed."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import HOMES, rule
from ...rows import Child, Row
from ..listed import at_numbered, closed_on


@rule(
    "227",
    "Episodes",
    "URN DECOM",
    "By Ofsted's lists, the home of this number had closed by the day the episode began.",
    """
    Episodes | CHILD DECOM      URN      LISTED LISTED_CLOSED
    *        | 1     04/05/2025 SC900001 yes    04/05/2025
             | 2     03/05/2025 SC900001 yes    04/05/2025
             | 3     04/05/2025 SC900002 yes    -
             | 4     -          SC900001 yes    04/05/2025
    """,
    needs=(HOMES,),
)
def _look(child: Child) -> Iterable[Row]:
    for row in at_numbered(child):
        closed = closed_on(row)
        if closed and row["DECOM"] and row["DECOM"] >= closed:
            yield row
