"""An episode that leads on to another has another after it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from ...language import rule
from ...rows import Child, Row


@rule(
    "388",
    "Episodes",
    "DEC REC",
    "The episode ended because another began (X1), and none began on that day.",
    """
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/05/2025 04/06/2025 X1
    *        | 1     04/06/2025 09/06/2025 X1
             | 1     10/06/2025 -          -
    *        | 2     04/05/2025 -          X1
             | 3     2025-05-04 04/06/2025 X1
    """,
    differs="The validator also finds care that ended and began again on one day.",
)
def _look(child: Child) -> Iterable[Row]:
    for row, then in zip_longest(child.episodes, child.episodes[1:]):
        if row["REC"] == "X1" and (then is None or then["DECOM"] != row["DEC"]):
            yield row
