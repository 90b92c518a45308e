"""A deprivation of liberty begins after the one before has ended."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "705",
    "DoLo",
    "DOLO_START",
    "The deprivation of liberty began while the one before had not ended.",
    """
    DoLo | CHILD DOLO_START DOLO_END
         | 1     04/05/2026 -
    *    | 1     04/07/2026 -
         | 2     04/05/2026 04/06/2026
         | 2     04/07/2026 -
         | 3     04/05/2026 04/08/2026
    *    | 3     04/07/2026 -
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    rows = sorted(
        (row for row in child["DoLo"] if row["DOLO_START"]), key=lambda row: row["DOLO_START"]
    )
    for before, row in itertools.pairwise(rows):
        ended = before["DOLO_END"]
        if not ended or row["DOLO_START"] < ended:
            yield row
