"""A child with a score has no reason for none."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "197a",
    "OC2",
    "SDQ_REASON SDQ_SCORE",
    "The questionnaire has a score, and a reason is given for having none.",
    """
    OC2 | CHILD SDQ_SCORE SDQ_REASON
    *   | 1     12        SDQ1
        | 2     12        -
        | 3     -         SDQ1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: filled(row, ("SDQ_SCORE",)) and filled(row, ("SDQ_REASON",)),
    )
