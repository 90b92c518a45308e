"""Of who comes into care the permanent home before is told."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "630",
    "Episodes",
    "RNE DECOM",
    "The child came into care in the year, and the permanent home before, or its day or place, is"
    " not told.",
    """
    Episodes | CHILD DECOM      RNE
    *        | 1     04/05/2025 S
    *        | 2     04/05/2025 S
             | 3     04/05/2025 S
             | 4     04/05/2025 S
             | 5     04/05/2024 S
    PrevPerm | CHILD PREV_PERM LA_PERM DATE_PERM
             | 2     P1        -       04/05/2020
             | 3     P1        926     04/05/2020
             | 4     Z1        -       -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    told = child["PrevPerm"]
    if not told or any(not _whole(row) for row in told):
        yield from where(
            child,
            "Episodes",
            lambda row: row["RNE"] == "S" and row["DECOM"] and row["DECOM"] >= child.begins,
        )


def _whole(row: Row) -> bool:
    """Whether all is told of a home before: that there was none, or which, where and since when."""
    if row["PREV_PERM"] == "Z1":
        return True
    return all(filled(row, (each,)) for each in ("PREV_PERM", "LA_PERM", "DATE_PERM"))
