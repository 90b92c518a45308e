"""No enquiry is left undecided when the episode closes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import yes


@rule(
    "8868",
    "Section47",
    "ICPCnotRequired DateOfInitialCPC CINclosureDate",
    "The episode has closed, and the enquiry led neither to a conference nor to the decision"
    " that none is needed, or to both.",
    """
    Section47 | LAchildID CINclosureDate DateOfInitialCPC ICPCnotRequired
              | 1         05/05/2025     04/05/2025       0
              | 2         05/05/2025     -                1
              | 3         -              -                0
    *         | 4         05/05/2025     -                0
    *         | 5         05/05/2025     04/05/2025       1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Section47",
        lambda row: (
            row["CINclosureDate"] and bool(row["DateOfInitialCPC"]) == yes(row, "ICPCnotRequired")
        ),
    )
