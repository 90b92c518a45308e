"""A care leaver in the return turned 17 to 21 in the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled, under


@rule(
    "391",
    "OC3",
    "DOB IN_TOUCH ACTIV ACCOM",
    "Care leavers are told of from their 17th birthday; this one was not yet 17 as the year ended.",
    """
    OC3 | CHILD DOB        IN_TOUCH
    *   | 1     01/04/2009 YES
        | 2     31/03/2009 YES
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC3",
        lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")) and under(child, 17, child.ends),
    )
