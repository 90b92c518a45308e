"""A child in both returns who is unaccompanied now was so last year."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..last_year import alone_before, alone_now


@rule(
    "205D",
    "Header",
    "DOB",
    "The child is unaccompanied this year, and last year's return has the child and not as"
    " unaccompanied.",
    """
    Header      | CHILD DOB
    *           | 1     04/05/2008
                | 2     04/05/2008
                | 3     04/05/2008
    UASC        | CHILD DUC
                | 1     04/05/2026
                | 2     04/05/2026
                | 3     04/05/2026
    Last Header | CHILD DOB
                | 1     04/05/2008
                | 2     04/05/2008
    Last UASC   | CHILD DUC
                | 2     04/05/2026
    """,
    needs_last_year=True,
    elsewhere="Header",
    instead="Say on the record whether the child is unaccompanied and until when; or, if last"
    " year's return was wrong, let this stand and say so.",
)
def _look(child: Child) -> Iterable[Row]:
    told = child.last["Header"]
    return child["Header"] if told and alone_now(child) and not alone_before(child) else []
