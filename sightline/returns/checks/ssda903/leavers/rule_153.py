"""A care leaver is told of in full or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "153",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "Something of the care leaver is told and something left blank: being in touch, what they do"
    " and where they live go together.",
    """
    OC3 | CHILD IN_TOUCH ACTIV ACCOM
    *   | 1     YES      F1    -
        | 2     YES      F1    B1
        | 3     -        -     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC3",
        lambda row: 0 < sum(bool(row[each]) for each in ("IN_TOUCH", "ACTIV", "ACCOM")) < 3,
    )
