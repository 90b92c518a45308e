"""Short breaks come to 75 days in a year at most."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "367",
    "Episodes",
    "LS DECOM DEC",
    "Short breaks (V3) came to over 75 days in the year, so the child is looked after otherwise.",
    """
    Episodes | CHILD DECOM      DEC        LS
    *        | 1     04/05/2025 20/05/2025 V3
    *        | 1     04/06/2025 20/08/2025 V3
             | 2     04/05/2025 20/05/2025 V3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    breaks = [row for row in child.episodes if row["LS"] == "V3"]
    inside = {
        id(row): (min(row["DEC"] or child.ends, child.ends) - max(row["DECOM"], child.begins)).days
        for row in breaks
    }
    of_the_year = [row for row in breaks if inside[id(row)] > 0]
    return of_the_year if sum(inside[id(row)] for row in of_the_year) > 75 else []
