"""An episode that began before the year is in last year's return."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "562",
    "Episodes",
    "DECOM",
    "The first episode began before the year did, and last year's return has no last episode that"
    " began that day.",
    """
    Episodes      | CHILD DECOM
    *             | 1     04/05/2024
                  | 2     04/05/2024
                  | 3     04/05/2025
    Last Episodes | CHILD DECOM
                  | 1     04/04/2024
                  | 2     04/05/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    before = child.last.last_episode
    for row in child.episodes[:1]:
        if row["DECOM"] < child.begins and (before is None or before["DECOM"] != row["DECOM"]):
            yield row
