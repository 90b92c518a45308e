"""A child in care has a pupil number, or a reason for none."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "442",
    "Header",
    "UPN",
    "The child is looked after, and neither a pupil number nor a reason for none is written.",
    """
    Header   | CHILD UPN
    *        | 1     -
             | 2     UN1
             | 3     -
    Episodes | CHILD LS
             | 1     C2
             | 2     C2
             | 3     V3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if any(row["LS"] not in RESPITE for row in child["Episodes"]):
        yield from where(child, "Header", lambda row: not row["UPN"])
