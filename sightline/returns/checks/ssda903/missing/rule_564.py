"""A time missing began some day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "564",
    "Missing",
    "MIS_START MISSING",
    "The child was missing or away, and the day it began is blank.",
    """
    Missing | CHILD MISSING MIS_START
    *       | 1     M       -
            | 2     M       04/05/2025
            | 3     -       -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Missing",
        lambda row: row["MISSING"].upper() in ("M", "A") and not filled(row, ("MIS_START",)),
    )
