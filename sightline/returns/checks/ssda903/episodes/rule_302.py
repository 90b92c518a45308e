"""Nobody is in care before being born."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "302",
    "Episodes Header",
    "DOB DECOM",
    "Care began on a day before the birth date, so one of the two is wrong.",
    """
    Header   | CHILD DOB
    *        | 1     05/05/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM
    *        | 1     04/05/2025
             | 2     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    first = child.episodes[0] if child.episodes else None
    if first is None or not child.born or first["DECOM"] >= child.born:
        return []
    return [first, *child["Header"]]
