"""Nothing else is told of a child with no episode in the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "1012",
    "Missing Reviews OC2 AD1 PlacedAdoption PrevPerm",
    "CHILD",
    "The child has no episode of care in the year, so nothing else is told of the child.",
    """
    Header  | CHILD
            | 1
            | 2
    Reviews | CHILD REVIEW
    *       | 1     04/08/2025
            | 2     04/08/2025
    OC2     | CHILD TEETH_CHECK
    *       | 1     1
    Episodes | CHILD DECOM
            | 2     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if not child["Episodes"]:
        for table in ("Missing", "Reviews", "OC2", "AD1", "PlacedAdoption", "PrevPerm"):
            yield from child[table]
