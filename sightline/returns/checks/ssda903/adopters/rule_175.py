"""A child has one adopter or two."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "175",
    "AD1",
    "NB_ADOPTR",
    "The number of adopters is neither 1 nor 2.",
    """
    AD1 | CHILD NB_ADOPTR
    *   | 1     3
        | 2     2
        | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "AD1", lambda row: row["NB_ADOPTR"] not in ("", "1", "2"))
