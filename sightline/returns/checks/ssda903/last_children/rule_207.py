"""Who was a mother last year is one this year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "207",
    "Header",
    "MOTHER",
    "Last year's return has her as a mother, and this year's does not, though she is looked after.",
    """
    Header      | CHILD MOTHER
    *           | 1     0
                | 2     1
                | 3     0
                | 4     -
    Last Header | CHILD MOTHER
                | 1     1
                | 2     1
                | 3     0
                | 4     1
    Episodes    | CHILD DECOM
                | 1     04/05/2025
                | 2     04/05/2025
                | 3     04/05/2025
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    for row, before in same_child(child, "Header"):
        if child["Episodes"] and before["MOTHER"] == "1" and row["MOTHER"] != "1":
            yield row
