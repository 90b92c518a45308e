"""Someone in care on their birthday is no care leaver yet."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1007",
    "OC3",
    "DOB IN_TOUCH ACTIV ACCOM",
    "The young person was still looked after on the 17th or 18th birthday, and is told of as a care"
    " leaver.",
    """
    OC3      | CHILD DOB        IN_TOUCH
    *        | 1     04/05/2008 YES
             | 2     04/05/2008 YES
             | 3     04/05/2006 YES
    Episodes | CHILD DECOM      DEC
             | 1     04/05/2024 04/06/2025
             | 2     04/05/2024 04/04/2025
             | 3     04/05/2024 04/06/2025
    """,
    differs="The validator takes an episode that is still running under rule 1016 instead.",
)
def _look(child: Child) -> Iterable[Row]:
    for age in (17, 18):
        day = birthday(child.born, age) if child.born else None
        if day and child.begins <= day <= child.ends:
            held = any(row["DECOM"] <= day <= (row["DEC"] or child.ends) for row in child.episodes)
            if held:
                yield from where(
                    child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM"))
                )
