"""Who is looked after beyond 18 lives in a community home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "359",
    "Episodes",
    "DEC LS PLACE",
    "The young person turned 18 before the year ended, and is looked after still other than by"
    " agreement in a community home.",
    """
    Header   | CHILD DOB
             | 1     04/05/2007
             | 2     04/05/2007
             | 3     04/05/2008
             | 4     04/05/2007
    Episodes | CHILD DECOM      DEC        LS PLACE
    *        | 1     04/05/2024 -          C2 U4
             | 2     04/05/2024 -          V2 K2
             | 3     04/05/2024 -          C2 U4
             | 4     04/05/2024 04/05/2025 C2 U4
    """,
    differs="Asked alone, the validator finds the same rows. In a whole run some other rule of its"
    " changes what this one is given, and it finds none.",
)
def _look(child: Child) -> Iterable[Row]:
    if child.born and birthday(child.born, 18) < child.ends:
        yield from where(
            child,
            "Episodes",
            lambda row: not row["DEC"] and (row["LS"], row["PLACE"]) != ("V2", "K2"),
        )
