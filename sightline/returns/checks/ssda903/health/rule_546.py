"""A child of five is past the checks of small children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import all_year, reached


@rule(
    "546",
    "OC2",
    "DOB HEALTH_CHECK",
    "The child was 5 or over when the year ended, and checks of development are of younger ones.",
    """
    OC2      | CHILD DOB        HEALTH_CHECK
    *        | 1     31/03/2021 1
             | 2     01/04/2021 1
             | 3     31/03/2021 -
             | 4     31/03/2021 1
    Episodes | CHILD DECOM
             | 1     04/05/2024
             | 2     04/05/2024
             | 3     04/05/2024
             | 4     04/05/2025
    """,
    differs="Where a child's episodes overlap, the validator counts the year otherwise.",
)
def _look(child: Child) -> Iterable[Row]:
    if not reached(child, 5, child.ends) or not all_year(child):
        return []
    return where(child, "OC2", lambda row: row["HEALTH_CHECK"])
