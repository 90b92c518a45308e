"""A disability is said once."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every


@rule(
    "8794",
    "Child",
    "Disability",
    "The same disability is given twice.",
    """
    Child | LAchildID Disability
          | 1         LD,CON
    *     | 2         LD,LD
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["Child"]:
        told = every(row, "Disability")
        if len(set(told)) < len(told):
            yield row
