"""A young person who has left care is no longer told of as unaccompanied."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1014",
    "OC3 UASC",
    "IN_TOUCH ACTIV ACCOM DUC",
    "The young person has left care and is told of as a care leaver, so being unaccompanied is not"
    " told.",
    """
    OC3      | CHILD IN_TOUCH
    *        | 1     YES
             | 2     YES
    UASC     | CHILD DUC
    *        | 1     04/08/2026
             | 2     04/08/2026
             | 3     04/08/2026
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/05/2025 04/06/2025 E4A
             | 2     04/05/2025 -          -
    """,
    elsewhere="UASC",
    instead="Put right on the child's record until when the child was unaccompanied, or how"
    " care ended.",
    at="children.child.record",
    differs="The validator asks it only of those with an episode in the year; we ask it of all.",
)
def _look(child: Child) -> Iterable[Row]:
    left = [row for row in child["OC3"] if filled(row, ("IN_TOUCH", "ACTIV", "ACCOM"))]
    last = child.last_episode
    over = last is None or bool(last["DEC"])
    return [*left, *child["UASC"]] if left and child["UASC"] and over else []
