"""No placement order was made before December 2005."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "446",
    "Episodes",
    "LS DECOM",
    "The legal status is a placement order (E1), and the episode began before December 2005.",
    """
    Episodes | CHILD DECOM      LS
    *        | 1     04/05/2004 E1
             | 2     04/05/2025 E1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["LS"] == "E1" and row["DECOM"] and row["DECOM"] < dt.date(2005, 12, 1),
    )
