"""A child in care on 31 March has the social workers of the year written."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "SW12STG2",
    "Episodes",
    "DECOM",
    "The child is looked after on the last day of the year, and none of the year's social workers"
    " is written.",
    """
    Episodes   | CHILD DECOM      DEC        LS REC
    *          | 1     04/05/2025 -          C2 -
               | 2     04/05/2025 05/06/2025 C2 E4A
               | 3     04/05/2025 -          C2 -
               | 4     04/05/2025 -          V3 -
    SWEpisodes | CHILD SW_ID SW_DECOM
               | 3     SW1   04/05/2025
    """,
    since=2024,
    elsewhere="Episodes",
    instead="Allocate a social worker to the child, from the day they began.",
    at="team.allocate.allocate",
    mender="team manager",
    differs="The validator also finds children who left care in the year, who are not looked after"
    " on its last day.",
)
def _look(child: Child) -> Iterable[Row]:
    if child["SWEpisodes"]:
        return []
    return where(
        child,
        "Episodes",
        lambda row: not row["DEC"] and row["LS"] not in RESPITE and row["REC"] != "X1",
    )
