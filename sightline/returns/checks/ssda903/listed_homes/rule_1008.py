"""The number of a home is one that Ofsted's lists have."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import HOMES, rule
from ...rows import Child, Row
from ..listed import LISTED, at_numbered


@rule(
    "1008",
    "Episodes",
    "URN",
    "None of Ofsted's lists that were loaded has this number. It may be mistyped, or the home may"
    " be on a later list or an earlier one.",
    """
    Episodes | CHILD DECOM      URN      LISTED
    *        | 1     04/05/2025 SC900001 -
             | 2     04/05/2025 SC900002 yes
             | 3     04/05/2025 XXXXXXX  -
             | 4     04/05/2025 -        -
    """,
    needs=(HOMES,),
)
def _look(child: Child) -> Iterable[Row]:
    return (row for row in at_numbered(child) if not row[LISTED])
