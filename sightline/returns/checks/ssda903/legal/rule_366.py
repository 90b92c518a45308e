"""A short break told one by one begins and ends care."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "366",
    "Episodes",
    "LS RNE",
    "Each short break (V3) is a time in care of its own, and this one began for another reason.",
    """
    Episodes | CHILD DECOM      RNE LS
    *        | 1     04/05/2025 P   V3
             | 2     04/05/2025 S   V3
             | 3     04/05/2025 P   C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["LS"] == "V3" and row["RNE"] != "S")
