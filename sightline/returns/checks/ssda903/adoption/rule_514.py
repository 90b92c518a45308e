"""A single adopter is one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "514",
    "AD1",
    "LS_ADOPTR SEX_ADOPTR",
    "The adopter is said to be single (L0), and their sexes are given as those of two.",
    """
    AD1 | CHILD LS_ADOPTR SEX_ADOPTR
    *   | 1     L0        MF
        | 2     L0        F1
        | 3     L2        MF
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: row["LS_ADOPTR"] == "L0" and row["SEX_ADOPTR"] not in ("M1", "F1", ""),
    )
