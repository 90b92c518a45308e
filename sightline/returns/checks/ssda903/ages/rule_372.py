"""A child under ten is not in a prison or a youth offender institution."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "372",
    "Episodes",
    "PLACE DECOM",
    "The child is placed in custody (R5) and was under 10.",
    """
    Header   | CHILD DOB
             | 1     02/02/2017
             | 2     02/02/2012
    Episodes | CHILD DECOM      PLACE
    *        | 1     04/05/2025 R5
             | 1     04/06/2025 U1
             | 2     04/05/2025 R5
    """,
    differs="The validator lets be an episode that is still running.",
)
def _look(child: Child) -> Iterable[Row]:
    return too_young(child, 10, lambda row: row["PLACE"] == "R5")
