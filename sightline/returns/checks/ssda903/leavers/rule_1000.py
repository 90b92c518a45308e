"""Of a child who died in care nothing is told as of a care leaver."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "1000",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "The child died in care, and is told of as a care leaver.",
    """
    OC3           | CHILD IN_TOUCH
    *             | 1     YES
                  | 2     YES
    *             | 3     YES
                  | 4     -
    Episodes      | CHILD DECOM      DEC        REC
                  | 1     04/05/2025 04/06/2025 E2
                  | 2     04/05/2025 04/06/2025 E4A
                  | 4     04/05/2025 04/06/2025 E2
    Last Episodes | CHILD DECOM      DEC        REC
                  | 3     04/05/2024 04/06/2024 E2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if any(row["REC"] == "E2" for row in (*child["Episodes"], *child.last["Episodes"])):
        yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))
