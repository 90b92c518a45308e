"""An enquiry still undecided began in the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import in_year, no


@rule(
    "8740",
    "Section47",
    "ICPCnotRequired S47ActualStartDate DateOfInitialCPC",
    "The enquiry has led to no conference, and did not begin in the year of the census.",
    """
    Section47 | LAchildID S47ActualStartDate DateOfInitialCPC ICPCnotRequired
              | 1         01/04/2025         -                0
              | 2         31/03/2025         05/04/2025       0
              | 3         31/03/2025         -                1
    *         | 4         31/03/2025         -                0
    *         | 5         31/03/2025         -                false
    """,
    differs="The validator knows the flag by its figure alone, and misses one written as false.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Section47",
        lambda row: (
            not row["DateOfInitialCPC"]
            and no(row, "ICPCnotRequired")
            and row["S47ActualStartDate"]
            and not in_year(child, row["S47ActualStartDate"])
        ),
    )
