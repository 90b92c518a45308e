"""A child goes missing from care after coming to it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "581",
    "Missing",
    "MIS_START",
    "The child went missing before coming into care.",
    """
    Missing  | CHILD MIS_START
    *        | 1     03/04/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM
             | 1     04/04/2025
             | 2     04/04/2025
    """,
    differs="The validator also finds here what began after care ended, which is rule 578's.",
)
def _look(child: Child) -> Iterable[Row]:
    first = child.episodes[0]["DECOM"] if child.episodes else None
    return where(
        child, "Missing", lambda row: first and row["MIS_START"] and row["MIS_START"] < first
    )
