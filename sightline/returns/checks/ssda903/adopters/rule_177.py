"""The legal status of the adopters is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "177",
    "AD1",
    "LS_ADOPTR",
    "The legal status of the adopters is not one of the codes of this year.",
    """
    AD1 | CHILD LS_ADOPTR
    *   | 1     L9
        | 2     L11
        | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "AD1", "LS_ADOPTR", "adopters_legal_status")
