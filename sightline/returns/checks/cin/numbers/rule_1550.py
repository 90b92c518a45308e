"""A pupil number ends in a figure or a letter."""

from __future__ import annotations

from collections.abc import Iterable

from ....reading.values import CHECK_LETTERS
from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "1550",
    "Child",
    "UPN",
    "The last character of the pupil number is neither a figure nor a letter that such numbers"
    " have.",
    """
    Child | LAchildID UPN
          | 1         H801200001001
          | 2         H80120000100B
    *     | 3         H80120000100I
    *     | 4         H80120000100?
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Child",
        lambda row: len(row["UPN"]) == 13 and row["UPN"][12] not in f"{CHECK_LETTERS}0123456789",
    )
