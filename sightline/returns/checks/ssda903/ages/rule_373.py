"""A child under four does not live at school."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "373",
    "Episodes",
    "PLACE DECOM",
    "The child is placed in a residential school (S1) and was under 4.",
    """
    Header   | CHILD DOB
             | 1     02/02/2022
             | 2     02/02/2012
    Episodes | CHILD DECOM      PLACE
    *        | 1     04/05/2025 S1
             | 2     04/05/2025 S1
    """,
    differs="The validator lets be an episode that is still running.",
)
def _look(child: Child) -> Iterable[Row]:
    return too_young(child, 4, lambda row: row["PLACE"] == "S1")
