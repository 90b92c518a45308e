"""One enquiry is open at a time."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import several, without, yes


@rule(
    "8839",
    "Section47",
    "DateOfInitialCPC ICPCnotRequired",
    "Another enquiry of the episode is undecided as well.",
    """
    Section47 | LAchildID CINdetailsID S47ActualStartDate DateOfInitialCPC ICPCnotRequired
    *         | 1         1            05/05/2025         -                0
    *         | 1         1            05/06/2025         -                0
              | 2         1            05/05/2025         20/05/2025       0
              | 2         1            05/06/2025         -                0
              | 3         1            05/05/2025         -                1
              | 3         1            05/06/2025         -                0
              | 4         1            05/05/2025         -                0
              | 4         2            05/06/2025         -                0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return several(
        row
        for row in without(child, "Section47", "DateOfInitialCPC")
        if not yes(row, "ICPCnotRequired")
    )
