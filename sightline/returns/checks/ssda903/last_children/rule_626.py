"""Who became a mother before the year was one last year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "626",
    "Header",
    "MOTHER MC_DOB",
    "Her first child was born before the year began, and last year's return has her as no mother.",
    """
    Header      | CHILD MOTHER MC_DOB
    *           | 1     1      04/05/2024
                | 2     1      04/05/2025
                | 3     1      04/05/2024
    Last Header | CHILD MOTHER
                | 1     0
                | 2     0
                | 3     1
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    for row, before in same_child(child, "Header"):
        born = row["MC_DOB"]
        if row["MOTHER"] == "1" and before["MOTHER"] == "0" and born and born < child.begins:
            yield row
