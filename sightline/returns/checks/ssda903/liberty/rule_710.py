"""A child deprived of liberty by that order does not live where another law locks the door."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import lived_meanwhile


@rule(
    "710",
    "DoLo Episodes",
    "DOLO_START DOLO_END PLACE",
    "While deprived of liberty the child lived in a secure home, with parents, in custody or in"
    " supported accommodation, where no such order is made.",
    """
    DoLo     | CHILD DOLO_START DOLO_END
    *        | 1     04/05/2026 04/06/2026
             | 2     04/05/2026 04/06/2026
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/04/2026 04/07/2026 K1
             | 2     04/04/2026 04/07/2026 U4
    """,
    since=2027,
    differs="The validator cannot ask it: it looks for a column that the return does not have.",
)
def _look(child: Child) -> Iterable[Row]:
    for row, lived in lived_meanwhile(child):
        if lived["PLACE"] in ("K1", "P1", "R5", "K3"):
            yield from (row, lived)
