"""No child was freed for adoption after 2005."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "445",
    "Episodes",
    "LS DECOM",
    "The legal status is a freeing order (D1), and the episode began after December 2005.",
    """
    Episodes | CHILD DECOM      LS
    *        | 1     04/05/2023 D1
             | 2     04/05/2004 D1
             | 3     04/05/2023 C2
    """,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["LS"] == "D1" and row["DECOM"] and row["DECOM"] > dt.date(2005, 12, 31),
    )
