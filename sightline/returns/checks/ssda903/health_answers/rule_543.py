"""Whether a child of 10 was convicted is said."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row
from ..asking import all_year, filled


@rule(
    "543",
    "OC2",
    "CONVICTED DOB",
    "The child was 10 or older when the year ended and looked after for all of it, and whether the"
    " child was convicted is blank.",
    """
    OC2      | CHILD DOB        CONVICTED
    *        | 1     04/05/2012 -
             | 2     04/05/2012 0
             | 3     04/05/2016 -
    Episodes | CHILD DECOM      LS
             | 1     04/05/2023 C2
             | 2     04/05/2023 C2
             | 3     04/05/2023 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if all_year(child):
        yield from where(
            child,
            "OC2",
            lambda row: (
                row["DOB"]
                and child.ends > birthday(row["DOB"], 10)
                and not filled(row, ("CONVICTED",))
            ),
        )
