"""A child under four is not asked how they took part."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import under

TOOK_PART = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")


@rule(
    "441",
    "Reviews",
    "DOB REVIEW REVIEW_CODE",
    "It is said how the child took part, and the child was under 4 that day, for whom it is PN0.",
    """
    Reviews | CHILD DOB        REVIEW     REVIEW_CODE
    *       | 1     02/02/2022 04/05/2025 PN1
            | 2     02/02/2020 04/05/2025 PN1
            | 3     02/02/2022 04/05/2025 PN0
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Reviews",
        lambda row: row["REVIEW_CODE"] in TOOK_PART and under(child, 4, row["REVIEW"]),
    )
