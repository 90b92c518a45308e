"""A care leaver's last episode has ended in a return."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1010",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "Last year's return left an episode open, this year's has none, and the young person is told"
    " of as a care leaver.",
    """
    OC3           | CHILD IN_TOUCH
    *             | 1     YES
                  | 2     YES
                  | 3     YES
    Episodes      | CHILD DECOM
                  | 2     04/05/2024
    Last Episodes | CHILD DECOM      DEC
                  | 1     04/05/2024 -
                  | 2     04/05/2024 -
                  | 3     04/05/2024 04/06/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    before = child.last.last_episode
    if not child["Episodes"] and before and not before["DEC"]:
        yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))
