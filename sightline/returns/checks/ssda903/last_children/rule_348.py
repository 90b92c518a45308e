"""A care leaver who had died is not told of otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import same_child


@rule(
    "348",
    "OC3",
    "IN_TOUCH",
    "Last year's return says that the young person had died, and this year's says otherwise.",
    """
    OC3      | CHILD IN_TOUCH
    *        | 1     YES
             | 2     DIED
             | 3     YES
    Last OC3 | CHILD IN_TOUCH
             | 1     DIED
             | 2     DIED
             | 3     YES
    """,
    needs_last_year=True,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    return [
        row
        for row, before in same_child(child, "OC3")
        if before["IN_TOUCH"] == "DIED" and row["IN_TOUCH"] != "DIED"
    ]
