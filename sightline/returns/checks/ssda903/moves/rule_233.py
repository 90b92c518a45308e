"""Only an episode that ended has a reason for a change of home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "233",
    "Episodes",
    "REASON_PLACE_CHANGE",
    "The episode has not ended, and a reason for a change of placement is given.",
    """
    Episodes | CHILD DEC        REASON_PLACE_CHANGE
    *        | 1     -          PLANND
             | 2     04/06/2025 PLANND
             | 3     -          -
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["REASON_PLACE_CHANGE"] and not filled(row, ("DEC",)),
    )
