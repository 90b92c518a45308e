"""No episode is older than the Act that orders them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "353",
    "Episodes",
    "DECOM",
    "The episode began before 14 October 1991.",
    """
    Episodes | CHILD DECOM
    *        | 1     13/10/1991
             | 2     14/10/1991
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["DECOM"] and row["DECOM"] < THE_ACT)


THE_ACT = dt.date(1991, 10, 14)
