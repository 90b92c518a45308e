"""A young person of 17 at the start of the year has no strengths questionnaire."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled, reached


@rule(
    "189",
    "OC2",
    "DOB SDQ_SCORE SDQ_REASON",
    "The young person was 17 or over when the year began, for whom the strengths and difficulties"
    " questionnaire is not told.",
    """
    OC2 | CHILD DOB        SDQ_SCORE SDQ_REASON
    *   | 1     01/04/2008 12        -
    *   | 2     01/04/2008 -         SDQ2
        | 3     02/04/2008 12        -
        | 4     01/04/2008 -         -
    """,
    differs="The validator lets be whoever turned 17 on the first day of the year.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC2",
        lambda row: filled(row, ("SDQ_SCORE", "SDQ_REASON")) and reached(child, 17, child.begins),
    )
