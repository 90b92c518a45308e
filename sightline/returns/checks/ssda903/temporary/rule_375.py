"""A stay in hospital for more than six weeks is where the child lives."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_long


@rule(
    "375",
    "Episodes",
    "PLACE DECOM DEC",
    "The child's stay in hospital is written as a short one (T1), and lasted over six weeks.",
    """
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2025 16/06/2025 T1
             | 2     04/05/2025 15/06/2025 T1
             | 3     04/05/2025 16/06/2025 R2
    *        | 4     01/12/2025 -          T1
    """,
    differs="The validator lets be an episode that is still running.",
)
def _look(child: Child) -> Iterable[Row]:
    return too_long(child, 42, lambda row: row["PLACE"] == "T1")
