"""Disabilities are told apart."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every, told


@rule(
    "2887Q",
    "Header",
    "",
    "Fewer than 8 of the codes of disability are used in the whole census.",
    """
    Header | Year
    *      | 2026
    Child  | LAchildID Disability
           | 1         NONE
           | 2         LD,CON,HEAR,VIS
           | 3         BEH,AUT
    """,
    warns=True,
    elsewhere="Header",
    instead=(
        "Look whether the kind of each disability is recorded. A small authority may have so few."
    ),
    differs="The validator counts the children with none instead of the codes that are used.",
)
def _look(child: Child) -> Iterable[Row]:
    used = {code for row in told(child, "Child") for code in every(row, "Disability")}
    return child["Header"] if len(used) < 8 else []
