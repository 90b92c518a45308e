"""A change of placement says why."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import TEMPORARY, pairs


@rule(
    "225",
    "Episodes",
    "REASON_PLACE_CHANGE",
    "The placement changed when this episode ended, and the reason is blank.",
    """
    Episodes | CHILD DECOM      DEC        RNE REC PLACE REASON_PLACE_CHANGE
    *        | 1     04/05/2025 04/06/2025 S   X1  U1    -
             | 1     04/06/2025 -          P   -   U2    -
             | 2     04/05/2025 04/06/2025 S   X1  U1    CARPL
             | 2     04/06/2025 -          P   -   U2    -
             | 3     04/05/2025 04/06/2025 S   X1  U1    -
             | 3     04/06/2025 -          P   -   T1    -
    """,
    differs="The validator also finds one of a child whose episodes overlap.",
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in pairs(child):
        short = row["PLACE"] in TEMPORARY or then["PLACE"] in TEMPORARY
        changed = row["REC"] == "X1" and then["RNE"] in ("P", "B") and not short
        if changed and not row["REASON_PLACE_CHANGE"]:
            yield row
