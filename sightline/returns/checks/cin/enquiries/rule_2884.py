"""A conference is told of in one place."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row

DAY = "DateOfInitialCPC"
BOTH = ("CINdetails", "Section47")


@rule(
    "2884",
    "CINdetails Section47",
    "DateOfInitialCPC",
    "The same conference stands under the referral and with an enquiry. It belongs with the"
    " enquiry alone.",
    """
    CINdetails | LAchildID DateOfInitialCPC
    *          | 1         05/05/2025
               | 2         05/05/2025
               | 3         -
    Section47  | LAchildID DateOfInitialCPC
    *          | 1         05/05/2025
               | 2         06/05/2025
               | 3         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    days = [{row[DAY] for row in child[table] if row[DAY]} for table in BOTH]
    for table in BOTH:
        yield from (row for row in child[table] if row[DAY] in days[0] & days[1])
