"""A child in care before the year is in last year's return."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "NoE",
    "Episodes",
    "DECOM",
    "The episode began before the year did, and last year's return has no episode of the child.",
    """
    Episodes      | CHILD DECOM
    *             | 1     04/05/2024
                  | 2     04/05/2024
                  | 3     04/05/2025
    Last Episodes | CHILD DECOM
                  | 2     04/05/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    if child.last["Episodes"]:
        return []
    return [row for row in child.episodes if row["DECOM"] < child.begins]
