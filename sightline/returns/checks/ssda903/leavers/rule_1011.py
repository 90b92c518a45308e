"""A child whose care another authority took over is told of by that one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1011",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "Another authority took over the child's care in the last episode, and the child is told of as"
    " a care leaver.",
    """
    OC3      | CHILD IN_TOUCH
    *        | 1     YES
             | 2     YES
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/05/2025 04/06/2025 E3
             | 2     04/05/2025 04/06/2025 E4A
    """,
)
def _look(child: Child) -> Iterable[Row]:
    final = child.last_episode
    if final and final["REC"] == "E3":
        yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))
