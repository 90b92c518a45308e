"""A decision about adoption is made while the child is in care, and within the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "117",
    "PlacedAdoption Episodes",
    "DATE_PLACED DATE_PLACED_CEASED DEC REC",
    "The decision about adoption is after care ended, or after the year did.",
    """
    PlacedAdoption | CHILD DATE_PLACED
    *              | 1     05/06/2025
                   | 2     04/05/2025
    Episodes       | CHILD DECOM      DEC        REC
    *              | 1     04/05/2025 04/06/2025 E4A
                   | 2     04/05/2025 04/06/2025 E4A
    """,
    differs="The validator also finds a child whose episodes overlap, by the one that ended.",
)
def _look(child: Child) -> Iterable[Row]:
    last = child.last_episode
    over = last["DEC"] if last and last["REC"] not in ("", "X1") else None
    by = min(over or child.ends, child.ends)
    late = [
        row
        for row in child["PlacedAdoption"]
        if any(row[each] and row[each] > by for each in ("DATE_PLACED", "DATE_PLACED_CEASED"))
    ]
    return [*late, last] if late and last else late
