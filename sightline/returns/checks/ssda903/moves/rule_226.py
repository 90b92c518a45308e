"""A short stay does not say why the placement changed."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import TEMPORARY


@rule(
    "226",
    "Episodes",
    "PLACE REASON_PLACE_CHANGE",
    "A reason for a change of placement is given, going to a short stay or coming from one, and a"
    " short stay is not a change.",
    """
    Episodes | CHILD DECOM      PLACE REASON_PLACE_CHANGE
    *        | 1     04/05/2025 T1    CARPL
             | 2     04/05/2025 U1    CARPL
    *        | 2     14/05/2025 T1    -
             | 3     04/05/2025 T1    -
             | 3     14/05/2025 U1    CARPL
    """,
)
def _look(child: Child) -> Iterable[Row]:
    before = ""
    for row in child.episodes:
        reason = row["REASON_PLACE_CHANGE"]
        if row["PLACE"] in TEMPORARY and (reason or before):
            yield row
        before = reason
