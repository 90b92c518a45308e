"""A mother's first child was born some day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "611",
    "Header",
    "MC_DOB MOTHER",
    "She is a mother, and the birth date of her first child is blank.",
    """
    Header | CHILD MOTHER MC_DOB
    *      | 1     1      -
           | 2     1      04/05/2025
           | 3     0      -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Header", lambda row: row["MOTHER"] == "1" and not row["MC_DOB"])
