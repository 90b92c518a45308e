"""Two adopters are a couple."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "511",
    "AD1",
    "NB_ADOPTR SEX_ADOPTR",
    "There are two adopters, and their sexes are given as those of one.",
    """
    AD1 | CHILD NB_ADOPTR SEX_ADOPTR
    *   | 1     2         M1
        | 2     2         MF
        | 3     1         M1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: row["NB_ADOPTR"] == "2" and row["SEX_ADOPTR"] not in ("MM", "FF", "MF"),
    )
