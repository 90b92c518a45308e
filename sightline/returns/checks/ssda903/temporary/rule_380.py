"""Nobody comes into care to a short stay."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import TEMPORARY


@rule(
    "380",
    "Episodes",
    "PLACE RNE",
    "The child is in a short stay away from their placement, but did not come to it from one: the"
    " episode did not begin by a change of placement.",
    """
    Episodes | CHILD DECOM      RNE PLACE
    *        | 1     04/05/2025 S   T1
             | 2     04/05/2025 P   T1
             | 3     04/05/2025 B   T1
             | 4     04/05/2025 S   U1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE"] in TEMPORARY and row["RNE"] not in ("P", "B", ""),
    )
