"""A child under ten has no convictions."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import under


@rule(
    "542",
    "OC2",
    "DOB CONVICTED",
    "The child was under 10 when the year ended, and no child so young is convicted of anything.",
    """
    OC2 | CHILD DOB        CONVICTED
    *   | 1     01/04/2016 1
        | 2     31/03/2016 1
        | 3     01/04/2016 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "OC2", lambda row: row["CONVICTED"] and under(child, 10, child.ends))
