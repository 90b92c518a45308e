"""An episode that goes on from last year still has the reason it began."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503A",
    "Episodes",
    "RNE",
    "The reason the first episode began is not the one last year's return gave for the episode it"
    " left open.",
    """
    Episodes      | CHILD DECOM      RNE
    *             | 1     04/05/2024 P
                  | 2     04/05/2024 S
                  | 3     04/05/2024 P
                  | 4     04/05/2024 P
    Last Episodes | CHILD DECOM      RNE DEC
                  | 1     04/05/2024 S   -
                  | 2     04/05/2024 S   -
                  | 3     04/05/2024 S   04/06/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "RNE")
