"""A child under fourteen does not live at their place of work."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "374",
    "Episodes",
    "PLACE DECOM",
    "The child is placed in residential employment (P3) and was under 14.",
    """
    Header   | CHILD DOB
             | 1     02/02/2012
             | 2     02/02/2010
    Episodes | CHILD DECOM      PLACE
    *        | 1     04/05/2025 P3
             | 2     04/05/2025 P3
    """,
    differs="The validator lets be an episode that is still running.",
)
def _look(child: Child) -> Iterable[Row]:
    return too_young(child, 14, lambda row: row["PLACE"] == "P3")
