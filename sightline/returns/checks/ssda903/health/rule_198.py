"""A reason for no score is told of those in care for the year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import all_year


@rule(
    "198",
    "OC2",
    "SDQ_REASON",
    "The child has not been in care for the whole year, so why there is no score is not told.",
    """
    OC2      | CHILD SDQ_REASON
    *        | 1     SDQ2
             | 2     SDQ2
    Episodes | CHILD DECOM
             | 1     04/05/2025
             | 2     04/05/2024
    """,
    differs="Where a child's episodes overlap, the validator counts the year otherwise.",
)
def _look(child: Child) -> Iterable[Row]:
    return [] if all_year(child) else where(child, "OC2", lambda row: row["SDQ_REASON"])
