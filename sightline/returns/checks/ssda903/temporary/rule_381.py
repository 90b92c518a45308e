"""Nobody leaves care from a short stay."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import TEMPORARY


@rule(
    "381",
    "Episodes",
    "PLACE REC",
    "Care ended while the child was in a short stay away from their placement: the end belongs to"
    " the placement they usually lived in.",
    """
    Episodes | CHILD DECOM      DEC        REC PLACE
    *        | 1     04/05/2025 06/05/2025 E4A T1
             | 2     04/05/2025 06/05/2025 X1  T1
             | 3     04/05/2025 06/05/2025 E4A U1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["PLACE"] in TEMPORARY and row["REC"] not in ("X1", "")
    )
