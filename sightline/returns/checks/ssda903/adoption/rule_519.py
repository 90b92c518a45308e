"""Civil partners are two."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "519",
    "AD1",
    "LS_ADOPTR SEX_ADOPTR",
    "The adopters are said to be civil partners (L2), and their sexes are given as those of one.",
    """
    AD1 | CHILD LS_ADOPTR SEX_ADOPTR
    *   | 1     L2        M1
        | 2     L2        MF
        | 3     L0        M1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: row["LS_ADOPTR"] == "L2" and row["SEX_ADOPTR"] not in ("MM", "FF", "MF", ""),
    )
