"""An episode that goes on from last year still began on its day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "502",
    "Episodes",
    "DECOM",
    "Last year's return left an episode open, and the first episode of this year's began on"
    " another day.",
    """
    Episodes      | CHILD DECOM
    *             | 1     05/05/2024
                  | 2     04/05/2024
                  | 3     05/05/2024
    Last Episodes | CHILD DECOM      DEC
                  | 1     04/05/2024 -
                  | 2     04/05/2024 -
                  | 3     04/05/2024 04/06/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    left = {row["DECOM"] for row in child.last["Episodes"] if not row["DEC"]}
    return [row for row in child.episodes[:1] if left - {row["DECOM"]}]
