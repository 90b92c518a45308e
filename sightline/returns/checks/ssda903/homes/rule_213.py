"""A short stay has no provider."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import TEMPORARY


@rule(
    "213",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "A provider is given for a short stay away from the usual placement, which has none.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 T0    PR1
             | 2     04/05/2025 T0    -
             | 3     04/05/2025 U1    PR1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["PLACE"] in TEMPORARY and row["PLACE_PROVIDER"])
