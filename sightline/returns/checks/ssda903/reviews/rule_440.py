"""A child over four takes part in some way."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import reached


@rule(
    "440",
    "Reviews",
    "DOB REVIEW REVIEW_CODE",
    "The child is said to have been too young to take part (PN0), and was 4 or over that day.",
    """
    Reviews | CHILD DOB        REVIEW     REVIEW_CODE
    *       | 1     02/02/2020 04/05/2025 PN0
            | 2     02/02/2022 04/05/2025 PN0
            | 3     02/02/2020 04/05/2025 PN1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Reviews",
        lambda row: row["REVIEW_CODE"] == "PN0" and reached(child, 4, row["REVIEW"]),
    )
