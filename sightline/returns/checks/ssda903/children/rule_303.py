"""Only a child of the return can have been unaccompanied."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import filled
from ..fitting import without_header


@rule(
    "303",
    "UASC",
    "DUC",
    "A day on which the child was no longer unaccompanied is written, and the child has no row of"
    " their own.",
    """
    UASC   | CHILD DUC
    *      | 1     04/05/2026
           | 2     04/05/2026
           | 3     -
    Header | CHILD DOB
           | 2     04/05/2008
    """,
    differs="Which children are unaccompanied is told in the files by having a row at all, so the"
    " validator can find nothing in them.",
)
def _look(child: Child) -> Iterable[Row]:
    return [row for row in without_header(child, "UASC") if filled(row, ("DUC",))]
