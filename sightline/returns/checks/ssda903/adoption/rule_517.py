"""Adopters of different sexes who are not married are a man and a woman."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "517",
    "AD1",
    "LS_ADOPTR SEX_ADOPTR",
    "The adopters are said to be an unmarried couple of different sexes (L3), and their sexes say"
    " otherwise.",
    """
    AD1 | CHILD LS_ADOPTR SEX_ADOPTR
    *   | 1     L3        FF
        | 2     L3        MF
        | 3     L4        FF
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "AD1", lambda row: row["LS_ADOPTR"] == "L3" and row["SEX_ADOPTR"] not in ("MF", "")
    )
