"""The XML form of the return says of each child whether it is unaccompanied."""

from __future__ import annotations

from collections.abc import Iterable

from ....ssda903.reading import ALONE
from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "105",
    "Header",
    "UASC",
    "Whether the child is an unaccompanied asylum-seeking child is blank, or is neither 0 nor 1.",
    """
    Header | CHILD UASC
    *      | 1     -
    *      | 2     yes
           | 3     0
           | 4     1
    Header | CHILD
           | 5
    """,
    elsewhere="Header",
    instead="Say on the record whether the child is unaccompanied, and export the XML again. The"
    " files of the return have no such column, and need none.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Header", lambda row: ALONE in row and row[ALONE] not in ("0", "1"))
