"""Carers have two holidays a year at most without the child."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row

YEAR = dt.timedelta(days=365)


@rule(
    "377",
    "Episodes",
    "PLACE DECOM",
    "The child was elsewhere while the carers were on holiday (T3) a third time within a year.",
    """
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2025 08/05/2025 T3
    *        | 1     04/07/2025 08/07/2025 T3
    *        | 1     04/09/2025 08/09/2025 T3
             | 2     04/05/2025 08/05/2025 T3
             | 2     04/07/2025 08/07/2025 T3
    """,
    differs="The validator counts three times in all, however far apart; we count them in a year.",
)
def _look(child: Child) -> Iterable[Row]:
    away = [row for row in child.episodes if row["PLACE"] == "T3"]
    for first, _, third in zip(away, away[1:], away[2:], strict=False):
        if third["DECOM"] - first["DECOM"] <= YEAR:
            return away
    return []
