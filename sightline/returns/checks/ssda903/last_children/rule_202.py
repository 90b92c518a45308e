"""The child's sex is as it was last year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import said_otherwise


@rule(
    "202",
    "Header",
    "SEX",
    "The child's sex is not as last year's return had it.",
    """
    Header      | CHILD SEX
    *           | 1     F
                | 2     F
                | 3     F
    Last Header | CHILD SEX
                | 1     M
                | 2     F
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return said_otherwise(child, "SEX")
