"""A care leaver was in care before."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1002",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "The young person is told of as a care leaver, and neither this year's return nor last year's"
    " has an episode of care.",
    """
    OC3           | CHILD IN_TOUCH
    *             | 1     YES
                  | 2     YES
                  | 3     YES
                  | 4     -
    Episodes      | CHILD DECOM
                  | 2     04/05/2025
    Last Episodes | CHILD DECOM
                  | 3     04/05/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    if not child["Episodes"] and not child.last["Episodes"]:
        yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))
