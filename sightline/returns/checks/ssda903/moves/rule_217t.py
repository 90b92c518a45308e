"""A code for independent living was no more taken from 28 October 2023."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "217t",
    "Episodes",
    "PLACE DEC",
    "The kind of home is independent living (P2), which ended on 28 October 2023, and the episode"
    " goes on after it.",
    """
    Episodes | CHILD PLACE DEC
    *        | 1     P2    29/10/2023
    *        | 2     P2    -
             | 3     P2    28/10/2023
    """,
    since=2024,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE"] == "P2" and (not row["DEC"] or row["DEC"] > ENDED),
    )


ENDED = dt.date(2023, 10, 28)
