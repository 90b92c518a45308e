"""Earlier permanent homes are told of those who came into care."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled


@rule(
    "634",
    "PrevPerm Episodes",
    "PREV_PERM LA_PERM DATE_PERM DECOM",
    "A permanent home before is told, and no episode of the child began in the year.",
    """
    PrevPerm | CHILD PREV_PERM
    *        | 1     P1
             | 2     P1
             | 3     -
    Episodes | CHILD DECOM      RNE
    *        | 1     04/05/2024 S
             | 2     04/05/2025 S
             | 3     04/05/2024 S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    told = [row for row in child["PrevPerm"] if filled(row, ("PREV_PERM", "LA_PERM", "DATE_PERM"))]
    came = any(row["DECOM"] >= child.begins for row in child.episodes)
    if told and child["Episodes"] and not came:
        yield from (*told, *child["Episodes"])
