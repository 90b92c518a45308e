"""Carers' holidays last no more than three weeks."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_long


@rule(
    "376",
    "Episodes",
    "PLACE DECOM DEC",
    "The child was elsewhere while the carers were on holiday (T3) for over three weeks.",
    """
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2025 26/05/2025 T3
             | 2     04/05/2025 25/05/2025 T3
             | 3     04/05/2025 26/05/2025 U1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return too_long(child, 21, lambda row: row["PLACE"] == "T3")
