"""A child under ten is not moved into custody."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import under


@rule(
    "234",
    "Episodes Header",
    "REASON_PLACE_CHANGE DOB",
    "The placement is said to have changed because the child went into custody, and the child was"
    " under 10.",
    """
    Header   | CHILD DOB
    *        | 1     02/02/2017
             | 2     02/02/2012
    Episodes | CHILD DECOM      DEC        REASON_PLACE_CHANGE
    *        | 1     04/05/2025 04/06/2025 CUSTOD
             | 2     04/05/2025 04/06/2025 CUSTOD
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    wrong = [
        row
        for row in child["Episodes"]
        if row["REASON_PLACE_CHANGE"] == "CUSTOD" and under(child, 10, row["DECOM"] or None)
    ]
    return wrong and [*wrong, *child["Header"]]
