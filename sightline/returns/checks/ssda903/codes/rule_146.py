"""The kind of placement is one of the codes of the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "146",
    "Episodes",
    "PLACE",
    "The kind of placement is blank, or is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      PLACE
    *        | 1     04/05/2025 H5
    *        | 2     04/05/2025 -
             | 3     04/05/2025 K2
    """,
    differs="In 2024-25 the validator still takes H5 and P2, which our list of codes ends the year"
    " before.",
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Episodes", "PLACE", "placement_type", needed=True)
