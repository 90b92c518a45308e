"""A child does not live on in a home that has closed."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import HOMES, rule
from ...rows import Child, Row
from ..listed import at_numbered, closed_on


@rule(
    "228",
    "Episodes",
    "URN DEC",
    "By Ofsted's lists, the home of this number closed before the episode ended; or before the end"
    " of the year, and the episode has not ended.",
    """
    Episodes | CHILD DECOM      DEC        URN      LISTED LISTED_CLOSED
    *        | 1     04/05/2025 04/07/2025 SC900001 yes    03/07/2025
    *        | 2     04/05/2025 -          SC900001 yes    03/07/2025
             | 3     04/05/2025 03/07/2025 SC900001 yes    03/07/2025
             | 4     04/05/2025 -          SC900002 yes    31/03/2026
             | 5     04/05/2025 -          SC900003 yes    -
    """,
    needs=(HOMES,),
)
def _look(child: Child) -> Iterable[Row]:
    for row in at_numbered(child):
        closed = closed_on(row)
        if closed and (row["DEC"] or child.ends) > closed:
            yield row
