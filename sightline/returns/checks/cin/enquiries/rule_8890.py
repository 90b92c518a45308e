"""One enquiry runs at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import permutations

from ...language import rule
from ...rows import Child, Row
from ..asking import same_need, yes


@rule(
    "8890",
    "Section47",
    "S47ActualStartDate DateOfInitialCPC",
    "Two enquiries of one episode run at the same time.",
    """
    Section47 | LAchildID CINdetailsID S47ActualStartDate DateOfInitialCPC ICPCnotRequired
    *         | 1         1            05/05/2025         20/05/2025       0
    *         | 1         1            20/05/2025         -                0
              | 2         1            05/05/2025         19/05/2025       0
              | 2         1            20/05/2025         -                0
              | 3         1            05/05/2025         -                1
              | 3         1            20/05/2025         -                0
              | 4         1            05/05/2025         20/05/2025       0
              | 4         1            05/05/2025         20/05/2025       0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    begins, held = "S47ActualStartDate", "DateOfInitialCPC"
    for rows in same_need(child["Section47"]).values():
        for one, two in permutations((row for row in rows if row[begins]), 2):
            same = (one[begins], one[held]) == (two[begins], two[held])
            if not same and one[begins] <= two[begins] and _runs(one, two[begins], child.ends):
                yield from (one, two)


def _runs(row: Row, day: dt.date, last: dt.date) -> bool:
    if row["DateOfInitialCPC"]:
        return bool(day <= row["DateOfInitialCPC"])
    return day <= last and not yes(row, "ICPCnotRequired")
