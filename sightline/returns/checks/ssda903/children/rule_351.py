"""Nobody over 25 is in the return."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import reached


@rule(
    "351",
    "Header",
    "DOB",
    "The young person was over 25 when the year began, so the birth date or the entry is wrong.",
    """
    Header | CHILD DOB
    *      | 1     31/03/2001
           | 2     01/06/2001
    """,
    since=2027,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Header", lambda row: reached(child, 25, child.begins - dt.timedelta(days=1))
    )
