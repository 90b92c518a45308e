"""A mother is 11 or older."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "620",
    "Header",
    "MOTHER DOB",
    "She is a mother, and was under 11 when the year began.",
    """
    Header | CHILD MOTHER DOB
    *      | 1     1      04/05/2015
           | 2     1      04/05/2010
           | 3     0      04/05/2015
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Header",
        lambda row: row["MOTHER"] == "1" and row["DOB"] and birthday(row["DOB"], 11) > child.begins,
    )
