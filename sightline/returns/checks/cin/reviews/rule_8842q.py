"""Each review has a day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import without


@rule(
    "8842Q",
    "Reviews",
    "CPPreviewDate",
    "The day of the review is not given.",
    """
    Reviews | LAchildID CPPreviewDate
            | 1         05/05/2025
    *       | 2         -
    """,
    warns=True,
    differs="A block of reviews with none in it is found too; the validator passes over it.",
)
def _look(child: Child) -> Iterable[Row]:
    return without(child, "Reviews", "CPPreviewDate")
