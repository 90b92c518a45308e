"""A first child was born before the year and the care of its mother ended."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "625",
    "Header Episodes",
    "MC_DOB DEC",
    "The birth date of the first child comes after the year ended, or after care did.",
    """
    Header   | CHILD MC_DOB
    *        | 1     04/07/2025
             | 2     04/05/2025
    *        | 3     04/05/2026
    Episodes | CHILD DECOM      DEC
    *        | 1     04/05/2024 04/06/2025
             | 2     04/05/2024 04/06/2025
    *        | 3     04/05/2024 05/04/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    ended = [row for row in child["Episodes"] if row["DEC"]]
    latest = max(ended, key=lambda row: row["DEC"], default=None)
    for row in child["Header"]:
        born = row["MC_DOB"]
        if latest and born and (born > child.ends or born > latest["DEC"]):
            yield from (row, latest)
