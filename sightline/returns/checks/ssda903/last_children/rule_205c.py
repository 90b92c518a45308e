"""Only of an unaccompanied child is it said until when it was one."""

from __future__ import annotations

from collections.abc import Iterable

from ....ssda903.reading import ALONE
from ...language import rule
from ...rows import Child, Row, Rows


@rule(
    "205C",
    "UASC Header",
    "DUC UASC",
    "A day is written on which the child was no longer unaccompanied, and neither this year's"
    " return nor last year's says that the child ever was.",
    """
    Header      | CHILD UASC
    *           | 1     0
    *           | 2     -
                | 3     1
                | 4     0
    UASC        | CHILD DUC
    *           | 1     04/05/2025
    *           | 2     04/05/2025
                | 3     04/05/2025
                | 4     04/05/2025
    Header      | CHILD
                | 5
    UASC        | CHILD DUC
                | 5     04/05/2025
    Last Header | CHILD UASC
                | 1     0
                | 4     1
    Last UASC   | CHILD DUC
                | 4     04/05/2025
    """,
    needs_last_year=True,
    elsewhere="Header",
    instead="Say on the record whether the child was unaccompanied and until when, and export the"
    " XML again. The files of the return have no such column, and need none.",
    differs="Where it is blank whether the child is unaccompanied the validator reads no such day,"
    " and finds nothing.",
)
def _look(child: Child) -> Iterable[Row]:
    header = child.header
    if header is None or ALONE not in header or _alone(child) or _alone(child.last):
        return []
    rows = child["UASC"]
    told = any(row["DUC"] for row in (*rows, *child.last["UASC"]))
    return [*rows, *child["Header"]] if rows and told else []


def _alone(told: Rows) -> bool:
    """Whether a return has the child as unaccompanied: in the XML form it says so, in the files by
    having a row."""
    header = told.header
    if header is not None and ALONE in header:
        return header[ALONE] not in ("", "0")
    return bool(told["UASC"])
