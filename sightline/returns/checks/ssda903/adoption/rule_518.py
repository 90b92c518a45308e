"""Adopters of one sex who are not married are two men or two women."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "518",
    "AD1",
    "LS_ADOPTR SEX_ADOPTR",
    "The adopters are said to be an unmarried couple of one sex (L4), and their sexes say"
    " otherwise.",
    """
    AD1 | CHILD LS_ADOPTR SEX_ADOPTR
    *   | 1     L4        MF
        | 2     L4        FF
        | 3     L3        MF
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: row["LS_ADOPTR"] == "L4" and row["SEX_ADOPTR"] not in ("MM", "FF", ""),
    )
