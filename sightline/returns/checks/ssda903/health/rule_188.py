"""A child under four has no strengths questionnaire."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled, under


@rule(
    "188",
    "OC2",
    "SDQ_SCORE SDQ_REASON",
    "The child was under 4 when the year ended, for whom the questionnaire is not told.",
    """
    OC2 | CHILD DOB        SDQ_SCORE
    *   | 1     01/04/2022 12
        | 2     31/03/2022 12
        | 3     01/04/2022 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: filled(row, ("SDQ_SCORE", "SDQ_REASON")) and under(child, 4, child.ends),
    )
