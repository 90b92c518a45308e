"""A child who had no permanent home before has no day and place of it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "635",
    "PrevPerm",
    "PREV_PERM LA_PERM DATE_PERM",
    "The child had no permanent home before (Z1), and a day or an authority of one is given.",
    """
    PrevPerm | CHILD PREV_PERM LA_PERM DATE_PERM
    *        | 1     Z1        -       04/05/2020
             | 2     Z1        -       -
             | 3     P1        -       04/05/2020
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "PrevPerm",
        lambda row: row["PREV_PERM"] == "Z1" and filled(row, ("LA_PERM", "DATE_PERM")),
    )
