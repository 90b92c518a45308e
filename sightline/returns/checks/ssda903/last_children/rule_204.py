"""The child's ethnic group is as it was last year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import said_otherwise


@rule(
    "204",
    "Header",
    "ETHNIC",
    "The child's ethnic group is not as last year's return had it.",
    """
    Header      | CHILD ETHNIC
    *           | 1     WBRI
                | 2     WBRI
    Last Header | CHILD ETHNIC
                | 1     AIND
                | 2     WBRI
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return said_otherwise(child, "ETHNIC")
