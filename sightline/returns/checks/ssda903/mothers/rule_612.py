"""Only a mother's first child has a birth date."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "612",
    "Header",
    "MOTHER MC_DOB SEX",
    "The birth date of a first child is written, and she is said to be no mother, or not said to"
    " be one.",
    """
    Header | CHILD SEX MOTHER MC_DOB
    *      | 1     F   0      04/05/2025
    *      | 2     2   -      04/05/2025
           | 3     F   1      04/05/2025
           | 4     F   0      -
    """,
    differs="The validator asks it of girls written 2 until 2024, and of those written F from 2025;"
    " we ask it of both in every year.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Header",
        lambda row: row["MC_DOB"] and row["MOTHER"] in ("", "0") and row["SEX"] in ("F", "2"),
    )
