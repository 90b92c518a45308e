"""Two social workers do not begin on one day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "SW19STG2",
    "SWEpisodes",
    "SW_DECOM",
    "Another social worker of the child began on the same day.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM
               | 1     SW1   04/05/2025
    *          | 1     SW2   04/05/2025
               | 2     SW1   04/05/2025
               | 2     SW2   04/06/2025
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    days = set()
    for row in child["SWEpisodes"]:
        if row.written("SW_DECOM") in days:
            yield row
        days.add(row.written("SW_DECOM"))
