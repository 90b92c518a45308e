"""Nobody comes into care at 18."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import reached


@rule(
    "352",
    "Episodes",
    "DECOM RNE",
    "The young person came into care at 18 or over.",
    """
    Header   | CHILD DOB
             | 1     05/05/2007
             | 2     05/05/2012
    Episodes | CHILD DECOM      RNE
    *        | 1     05/05/2025 S
             | 2     05/05/2025 S
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["RNE"] == "S" and reached(child, 18, row["DECOM"])
    )
