"""A pupil number stays, unless it was not known before."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "208",
    "Header",
    "UPN",
    "The pupil number is not as last year's return had it, and it was known then or is not known"
    " now.",
    """
    Header      | CHILD UPN
    *           | 1     A12345678901B
                | 2     A12345678901B
                | 3     UN2
    *           | 4     UN3
    *           | 5     -
                | 6     -
    Last Header | CHILD UPN
                | 1     B12345678901A
                | 2     UN1
                | 3     UN1
                | 4     UN2
                | 5     UN1
                | 6     -
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return [
        row for row, before in same_child(child, "Header") if not _may_be(row["UPN"], before["UPN"])
    ]


NOT_YET = "UN1"
NOT_KNOWN = (NOT_YET, "UN2", "UN3", "UN4", "UN5")


def _may_be(now: str, was: str) -> bool:
    """Whether one may be said after the other: the same, or more than was known."""
    now, was = now.upper(), was.upper()
    if now == was:
        return True
    if now in NOT_KNOWN[1:]:
        return was in ("", NOT_YET)
    return bool(now) and now != NOT_YET and was in ("", *NOT_KNOWN)
