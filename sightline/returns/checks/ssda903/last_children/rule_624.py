"""The birth date of a mother's first child is as it was last year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "624",
    "Header",
    "MC_DOB",
    "The birth date of her first child is not as last year's return had it.",
    """
    Header      | CHILD MC_DOB
    *           | 1     04/05/2024
                | 2     04/05/2024
                | 3     04/05/2024
    *           | 4     -
    Last Header | CHILD MC_DOB
                | 1     05/05/2024
                | 2     04/05/2024
                | 3     -
                | 4     04/05/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return [
        row
        for row, before in same_child(child, "Header")
        if before["MC_DOB"] and row["MC_DOB"] != before["MC_DOB"]
    ]
