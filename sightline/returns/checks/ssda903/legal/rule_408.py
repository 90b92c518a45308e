"""A placement order goes with the placement that says there is one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "408",
    "Episodes",
    "LS PLACE",
    "The placement (A5 or A6) says that a court made a placement order, and the legal status is"
    " another than that (not E1).",
    """
    Episodes | CHILD DECOM      LS PLACE
    *        | 1     04/05/2025 C2 A5
             | 2     04/05/2025 E1 A5
             | 3     04/05/2025 C2 A3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["PLACE"] in ("A5", "A6") and row["LS"] not in ("E1", "")
    )
