"""An episode that goes on from last year still has its category of need."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503C",
    "Episodes",
    "CIN",
    "The category of need of the first episode is not the one last year's return gave for the"
    " episode it left open.",
    """
    Episodes      | CHILD DECOM      CIN
    *             | 1     04/05/2024 N2
                  | 2     04/05/2024 N1
    Last Episodes | CHILD DECOM      CIN DEC
                  | 1     04/05/2024 N1  -
                  | 2     04/05/2024 N1  -
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "CIN")
