"""A permanent home before care was made before care began."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "632",
    "PrevPerm Episodes",
    "DATE_PERM DECOM",
    "The day of the permanent home before is no day, or not before the first episode began.",
    """
    PrevPerm | CHILD PREV_PERM DATE_PERM
    *        | 1     P1        04/06/2025
             | 2     P1        04/05/2020
    *        | 3     P1        31/02/2020
    Episodes | CHILD DECOM
    *        | 1     04/05/2025
             | 2     04/05/2025
    *        | 3     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["PrevPerm"]:
        for first in child.episodes[:1]:
            day = row["DATE_PERM"]
            if "DATE_PERM" in row.unread or (day and day >= first["DECOM"]):
                yield from (row, first)
