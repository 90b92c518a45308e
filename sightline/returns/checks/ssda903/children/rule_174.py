"""A boy is not asked when he became a mother."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "174",
    "Header",
    "SEX MC_DOB",
    "The birth date of a mother's child is written, but the young person is said to be male.",
    """
    Header | CHILD SEX MC_DOB
    *      | 1     M   02/02/2025
           | 2     F   02/02/2025
           | 3     M   -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Header", lambda row: row["SEX"] in ("M", "1") and row["MC_DOB"])
