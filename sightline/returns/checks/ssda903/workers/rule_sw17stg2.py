"""A child in care on 31 March has a social worker that day."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "SW17STG2",
    "SWEpisodes",
    "SW_DECOM SW_DEC",
    "No social worker's time with the child was running on the last day of the year.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
    *          | 1     SW1   04/05/2025 05/06/2025
               | 2     SW1   04/05/2025 -
               | 3     SW1   04/05/2025 05/06/2025
    Episodes   | CHILD DECOM      DEC
               | 1     04/05/2025 -
               | 2     04/05/2025 -
               | 3     04/05/2025 05/06/2025
    """,
    since=2026,
    differs="The validator also finds a child who left care in the year, who is not looked after on"
    " its last day.",
)
def _look(child: Child) -> Iterable[Row]:
    last = child.last_episode
    if last is not None and last["DEC"]:
        return []
    told = child["SWEpisodes"]
    for row in told:
        began = row["SW_DECOM"] and row["SW_DECOM"] <= child.ends
        if began and (not row["SW_DEC"] or row["SW_DEC"] > child.ends):
            return []
    return told[-1:]
