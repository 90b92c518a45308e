"""A short stay for some other reason lasts a week at most."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_long


@rule(
    "379",
    "Episodes",
    "PLACE DECOM DEC",
    "The short stay for a reason of its own (T4) lasted over seven days.",
    """
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2025 12/05/2025 T4
             | 2     04/05/2025 11/05/2025 T4
             | 3     04/05/2025 12/05/2025 U1
    """,
    differs="The validator lets be an episode that is still running.",
)
def _look(child: Child) -> Iterable[Row]:
    return too_long(child, 7, lambda row: row["PLACE"] == "T4")
