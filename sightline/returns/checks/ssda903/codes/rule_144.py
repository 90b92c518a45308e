"""The legal status is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "144",
    "Episodes",
    "LS",
    "The legal status is blank, or is not one of the codes of this year.",
    """
    Episodes | CHILD DECOM      LS
    *        | 1     04/05/2025 S20
    *        | 2     04/05/2025 -
             | 3     04/05/2025 V2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Episodes", "LS", "legal_status", needed=True)
