"""A married couple of one sex are two men or two women."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "524",
    "AD1",
    "LS_ADOPTR SEX_ADOPTR",
    "The adopters are said to be a married couple of one sex (L12), and their sexes say otherwise.",
    """
    AD1 | CHILD LS_ADOPTR SEX_ADOPTR
    *   | 1     L12       MF
        | 2     L12       MM
        | 3     L11       MF
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: row["LS_ADOPTR"] == "L12" and row["SEX_ADOPTR"] not in ("MM", "FF", ""),
    )
