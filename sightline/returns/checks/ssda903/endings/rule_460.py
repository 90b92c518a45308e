"""Staying put begins at 18."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import under


@rule(
    "460",
    "Episodes",
    "REC DEC",
    "The episode ended because the young person stayed on with their carers at 18, and they were"
    " not yet 18.",
    """
    Header   | CHILD DOB
             | 1     02/02/2013
             | 2     04/06/2007
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/06/2025 E17
             | 2     04/05/2025 04/06/2025 E17
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["REC"] == "E17" and under(child, 18, row["DEC"])
    )
