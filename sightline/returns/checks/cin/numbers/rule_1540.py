"""A pupil number is figures after its letter."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "1540",
    "Child",
    "UPN",
    "Characters 5 to 12 of the pupil number are not all figures.",
    """
    Child | LAchildID UPN
          | 1         H801200001001
    *     | 2         H8012000O1001
    *     | 3         H801
          | 4         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: row["UPN"] and not row["UPN"][4:12].isdigit())
