"""A sex that is not known is asked about again."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "232",
    "Header",
    "SEX",
    "The young person's sex is given as not known. Say which it is, if it has been learnt since.",
    """
    Header | CHILD SEX
    *      | 1     U
           | 2     M
    """,
    since=2025,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Header", lambda row: row["SEX"] == "U")
