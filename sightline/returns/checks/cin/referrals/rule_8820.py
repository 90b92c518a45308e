"""Episodes of need follow one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

from ...language import rule
from ...rows import Child, Row
from ..asking import goes_on


@rule(
    "8820",
    "CINdetails",
    "CINreferralDate CINclosureDate",
    "Two episodes of need of the child overlap.",
    """
    CINdetails | LAchildID CINreferralDate CINclosureDate ReferralNFA
    *          | 1         05/05/2025      10/06/2025     0
    *          | 1         05/06/2025      05/07/2025     0
               | 2         05/05/2025      05/06/2025     0
               | 2         05/06/2025      -              0
    *          | 3         05/05/2025      -              0
    *          | 3         05/06/2025      05/07/2025     0
               | 4         05/05/2025      -              1
               | 4         05/06/2025      05/07/2025     0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    rows = [row for row in child["CINdetails"] if row["CINreferralDate"]]
    for one, two in combinations(rows, 2):
        if _in(one, two, child.ends) or _in(two, one, child.ends):
            yield one
            yield two


def _in(then: Row, first: Row, last: dt.date) -> bool:
    came, until = then["CINreferralDate"], first["CINclosureDate"]
    if came < first["CINreferralDate"]:
        return False
    return bool(came < until) if until else goes_on(first) and came < last
