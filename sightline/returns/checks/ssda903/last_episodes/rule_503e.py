"""An episode that goes on from last year still has its provider."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import not_as_left


@rule(
    "503E",
    "Episodes",
    "PLACE_PROVIDER",
    "The provider of the first episode's placement is not the one last year's return gave for the"
    " episode it left open.",
    """
    Episodes      | CHILD DECOM      PLACE_PROVIDER
    *             | 1     04/05/2024 PR4
                  | 2     04/05/2024 PR1
    Last Episodes | CHILD DECOM      PLACE_PROVIDER DEC
                  | 1     04/05/2024 PR1            -
                  | 2     04/05/2024 PR1            -
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    return not_as_left(child, "PLACE_PROVIDER")
