"""A child in the table of episodes is in that of children."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import without_header


@rule(
    "INT03",
    "Episodes",
    "DECOM",
    "The child has a row among episodes, and no row of their own.",
    """
    Episodes | CHILD DECOM
    *        | 1     04/05/2025
             | 2     04/05/2025
    Header   | CHILD DOB
             | 2     04/05/2012
    """,
    elsewhere="Episodes",
    instead="Write the child in the table of children, under the same id.",
)
def _look(child: Child) -> Iterable[Row]:
    return without_header(child, "Episodes")
