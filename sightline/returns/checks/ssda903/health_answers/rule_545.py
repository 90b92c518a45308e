"""Whether a child under 5 had the checks of that age is said."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row
from ..asking import all_year, filled


@rule(
    "545",
    "OC2",
    "HEALTH_CHECK DOB",
    "The child was under 5 when the year ended and looked after for all of it, and whether health"
    " checks were up to date is blank.",
    """
    OC2      | CHILD DOB        HEALTH_CHECK
    *        | 1     04/05/2022 -
             | 2     04/05/2022 1
             | 3     04/05/2012 -
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
                and child.ends < birthday(row["DOB"], 5)
                and not filled(row, ("HEALTH_CHECK",))
            ),
        )
