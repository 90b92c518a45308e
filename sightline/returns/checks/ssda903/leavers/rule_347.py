"""A care leaver under 18 does not live in a foyer."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "347",
    "OC3",
    "ACCOM DOB",
    "The young person was under 18 when the year began, and is said to live in a foyer or the"
    " like.",
    """
    OC3 | CHILD DOB        ACCOM
    *   | 1     04/05/2008 T1
        | 2     04/05/2006 T1
        | 3     04/05/2008 B1
    """,
    since=2024,
    differs="The validator looks for T alone, though what is written says too whether the home"
    " suits, as T1; so it finds nothing.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC3",
        lambda row: (
            row["ACCOM"][:1] == "T" and row["DOB"] and child.begins < birthday(row["DOB"], 18)
        ),
    )
