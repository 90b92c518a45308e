"""A score is a number from 0 to 40."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

SCORES = frozenset(str(each) for each in range(41))


@rule(
    "180",
    "OC2",
    "SDQ_SCORE",
    "The strengths and difficulties score is not a whole number from 0 to 40.",
    """
    OC2 | CHILD SDQ_SCORE
    *   | 1     41
    *   | 2     high
        | 3     40
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "OC2", lambda row: row["SDQ_SCORE"] and row["SDQ_SCORE"] not in SCORES)
