"""An episode that goes on from last year still has its home's number."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503F",
    "Episodes",
    "URN",
    "The number of the first episode's home is not the one last year's return gave for the episode"
    " it left open.",
    """
    Episodes      | CHILD DECOM      URN
    *             | 1     04/05/2024 SC1
                  | 2     04/05/2024 SC2
    Last Episodes | CHILD DECOM      URN DEC
                  | 1     04/05/2024 SC2 -
                  | 2     04/05/2024 SC2 -
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "URN")
