"""Who was unaccompanied last year stopped being so then, or still is."""

from __future__ import annotations

from collections.abc import Iterable

from sightline.core.calendar import add_months

from ...language import rule
from ...rows import Child, Row
from ..last_year import alone_before, alone_now


@rule(
    "205A",
    "Header",
    "DOB",
    "Last year's return has the child as unaccompanied with no day in that year on which it ended,"
    " and this year's does not have the child as unaccompanied.",
    """
    Header    | CHILD DOB
    *         | 1     04/05/2008
              | 2     04/05/2008
              | 3     04/05/2008
    UASC      | CHILD DUC
              | 3     04/05/2026
    Last UASC | CHILD DUC
              | 1     04/05/2026
              | 2     04/06/2024
              | 3     04/05/2026
    """,
    needs_last_year=True,
    elsewhere="Header",
    instead="Say on the record until when the child was unaccompanied; the table is written from"
    " that.",
    at="children.child.record",
)
def _look(child: Child) -> Iterable[Row]:
    if alone_now(child):
        return []
    ended = any(_last_year(child, before) for before in child.last["UASC"])
    return child["Header"] if alone_before(child) and not ended else []


def _last_year(child: Child, before: Row) -> bool:
    """Whether the day it ended was in the year of last year's return."""
    day = before["DUC"]
    return bool(day and add_months(-12, child.begins) <= day < child.begins)
