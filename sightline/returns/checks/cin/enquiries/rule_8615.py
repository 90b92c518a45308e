"""An enquiry has a beginning, before its conference."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8615",
    "Section47",
    "S47ActualStartDate DateOfInitialCPC",
    "The day the enquiry began is not given, or is after its conference.",
    """
    Section47 | LAchildID S47ActualStartDate DateOfInitialCPC
              | 1         05/05/2025         05/05/2025
              | 2         05/05/2025         -
              | 3         -                  -
    *         | 4         05/05/2025         04/05/2025
    *         | 5         -                  04/05/2025
    """,
    differs=(
        "An enquiry with neither day is let pass, as the validator does: it names no"
        " conference that it could come after."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Section47",
        lambda row: (
            row["DateOfInitialCPC"]
            and (
                not row["S47ActualStartDate"] or row["S47ActualStartDate"] > row["DateOfInitialCPC"]
            )
        ),
    )
