"""An adult is not adopted."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED, reached


@rule(
    "386",
    "Episodes",
    "REC DEC",
    "The episode ended by adoption, and the young person was already 18.",
    """
    Header   | CHILD DOB
             | 1     02/02/2007
             | 2     02/02/2012
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/06/2025 E11
             | 2     04/05/2025 04/06/2025 E11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["REC"] in ADOPTED and reached(child, 18, row["DEC"] or child.ends),
    )
