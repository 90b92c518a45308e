"""A pupil number is one child's."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import codes, where
from ...rows import Child, Row


@rule(
    "444",
    "Header",
    "UPN",
    "Another child in the return has the same pupil number.",
    """
    Header | CHILD UPN
           | 1     A12345678901B
    *      | 2     B12345678901B
    *      | 3     B12345678901B
           | 4     UN3
           | 5     UN3
           | 6     -
           | 7     -
    """,
    since=2026,
    among=True,
)
def _look(child: Child) -> Iterable[Row]:
    held, reasons = child.whole.counts("Header", "UPN"), codes("no_pupil_number", child.year)
    return where(
        child,
        "Header",
        lambda row: row["UPN"] and held[row["UPN"]] > 1 and row["UPN"] not in reasons,
    )
