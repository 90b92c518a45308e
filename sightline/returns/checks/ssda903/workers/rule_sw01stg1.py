"""A child in care on 31 March has a social worker written in full."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE, filled


@rule(
    "SW01STG1",
    "Episodes",
    "DECOM",
    "The child is looked after on the last day of the year, and no social worker is written with"
    " an id, a day and a reason.",
    """
    Episodes   | CHILD DECOM      LS
    *          | 1     04/05/2023 C2
    *          | 2     04/05/2023 C2
               | 3     04/05/2023 C2
               | 4     04/05/2023 V3
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_REASON
               | 2     SW1   04/05/2023 -
               | 3     SW1   04/05/2023 FCONTA
    """,
    since=2024,
    until=2024,
    elsewhere="Episodes",
    differs="The validator tells the place of the episode as one among the social workers; we"
    " point at the episode.",
    instead="Allocate a social worker to the child, from the day they began, or put right what"
    " their allocation says.",
    at="team.allocate.allocate",
    mender="team manager",
)
def _look(child: Child) -> Iterable[Row]:
    told = child["SWEpisodes"]
    if not told or not all(filled(row, (each,)) for row in told for each in WHOLE):
        yield from where(child, "Episodes", lambda row: not row["DEC"] and row["LS"] not in RESPITE)


WHOLE = ("SW_ID", "SW_DECOM", "SW_REASON")
