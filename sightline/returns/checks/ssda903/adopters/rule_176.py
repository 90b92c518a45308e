"""The sex of the adopters is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "176",
    "AD1",
    "SEX_ADOPTR",
    "The sex of the adopters is not one of the codes of this year.",
    """
    AD1 | CHILD SEX_ADOPTR
    *   | 1     XX
        | 2     MF
        | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "AD1", "SEX_ADOPTR", "adopters_sex")
