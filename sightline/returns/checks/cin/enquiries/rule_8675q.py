"""A conference is held within 15 working days."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import no, working_day_before


@rule(
    "8675Q",
    "Section47",
    "ICPCnotRequired S47ActualStartDate DateOfInitialCPC",
    "The enquiry began 15 working days or more before the end of the year, and no conference"
    " is told of. Record it, or that none is needed.",
    """
    Section47 | LAchildID S47ActualStartDate DateOfInitialCPC ICPCnotRequired
    *         | 1         10/03/2026         -                0
              | 2         11/03/2026         -                0
              | 3         10/03/2026         -                1
              | 4         10/03/2026         30/03/2026       0
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    first = working_day_before(child.ends, 14)
    return where(
        child,
        "Section47",
        lambda row: (
            not row["DateOfInitialCPC"]
            and no(row, "ICPCnotRequired")
            and row["S47ActualStartDate"]
            and row["S47ActualStartDate"] < first
        ),
    )
