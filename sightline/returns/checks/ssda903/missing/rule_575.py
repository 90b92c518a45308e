"""A child whose placement ended while missing has that time missing ended too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled


@rule(
    "575",
    "Missing",
    "MIS_END",
    "The placement that the child went missing from has ended, and the time missing has not.",
    """
    Missing  | CHILD MIS_START  MIS_END
    *        | 1     04/05/2025 -
             | 2     04/05/2025 05/05/2025
             | 3     04/05/2025 -
    Episodes | CHILD DECOM      DEC
             | 1     04/04/2025 04/06/2025
             | 2     04/04/2025 04/06/2025
             | 3     04/04/2025 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    ended = [row for row in child.episodes if row["DEC"]]
    for row in child["Missing"]:
        went = row["MIS_START"]
        ended_then = went and any(each["DECOM"] <= went <= each["DEC"] for each in ended)
        if ended_then and not filled(row, ("MIS_END",)):
            yield row
