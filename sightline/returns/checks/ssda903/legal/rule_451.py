"""No child is still freed for adoption."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "451",
    "Episodes",
    "LS DEC REC",
    "The child is still said to be freed for adoption (D1), for which no order could be sought"
    " after 2005.",
    """
    Episodes | CHILD DECOM      DEC        REC LS
    *        | 1     04/05/2023 -          -   D1
             | 2     04/05/2023 04/06/2023 X1  D1
    """,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["LS"] == "D1" and not row["DEC"] and not row["REC"]
    )
