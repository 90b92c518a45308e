"""A married couple of different sexes are a man and a woman."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "520",
    "AD1",
    "LS_ADOPTR SEX_ADOPTR",
    "The adopters are said to be a married couple of different sexes (L11), and their sexes say"
    " otherwise.",
    """
    AD1 | CHILD LS_ADOPTR SEX_ADOPTR
    *   | 1     L11       MM
        | 2     L11       MF
        | 3     L12       MM
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "AD1", lambda row: row["LS_ADOPTR"] == "L11" and row["SEX_ADOPTR"] not in ("MF", "")
    )
