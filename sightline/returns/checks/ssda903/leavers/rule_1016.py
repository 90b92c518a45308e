"""Someone who left care after their birthday is told of next year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1016",
    "OC3",
    "DOB IN_TOUCH ACTIV ACCOM",
    "The young person left care after the 17th or 18th birthday, and is told of as a care leaver of"
    " that birthday.",
    """
    OC3      | CHILD DOB        IN_TOUCH
    *        | 1     04/05/2008 YES
             | 2     04/05/2008 YES
    Episodes | CHILD DECOM      DEC
             | 1     04/05/2024 04/06/2025
             | 2     04/05/2024 04/04/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for age in (17, 18):
        day = birthday(child.born, age) if child.born else None
        if not day or not child.begins <= day <= child.ends:
            continue
        if any((row["DEC"] or child.ends) > day for row in child.episodes):
            yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))
