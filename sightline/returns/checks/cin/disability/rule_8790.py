"""No disability stands alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every


@rule(
    "8790",
    "Child",
    "Disability",
    "It is said that the child has no disability (NONE), and one is given as well.",
    """
    Child | LAchildID Disability
          | 1         NONE
          | 2         LD,CON
    *     | 3         NONE,LD
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["Child"]:
        told = {each.upper() for each in every(row, "Disability")}
        if "NONE" in told and len(told) > 1:
            yield row
