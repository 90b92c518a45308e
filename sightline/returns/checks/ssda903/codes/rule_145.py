"""The category of need is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row

OF_THE_CENSUS = ("N0", "N9")
"""Codes of the same list that only the census of children in need has."""


@rule(
    "145",
    "Episodes",
    "CIN",
    "The category of need is blank, or is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      CIN
    *        | 1     04/05/2025 N11
    *        | 2     04/05/2025 -
             | 3     04/05/2025 N1
    *        | 4     04/05/2025 N9
    """,
)
def _look(child: Child) -> Iterable[Row]:
    yield from not_a_code(child, "Episodes", "CIN", "category_of_need", needed=True)
    yield from (row for row in child["Episodes"] if row["CIN"] in OF_THE_CENSUS)
