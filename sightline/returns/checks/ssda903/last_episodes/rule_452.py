"""What began for the same reason last year is in the same area."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...rows import Child, Row
from ..last_year import carried_on, not_as_left


@rule(
    "452",
    "Episodes",
    "PL_POST RNE",
    "The first episode began for the reason that last year's open episode did, and by their"
    " postcodes they are not in one area.",
    """
    Episodes      | CHILD DECOM      RNE PL_LA
    *             | 1     04/05/2024 S   E10000020
                  | 2     04/05/2024 S   E08000025
                  | 3     04/05/2024 P   E10000020
    Last Episodes | CHILD DECOM      RNE PL_LA     DEC
                  | 1     04/05/2024 S   E08000025 -
                  | 2     04/05/2024 S   E08000025 -
                  | 3     04/05/2024 S   E08000025 -
    """,
    needs_last_year=True,
    needs=(AUTHORITIES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    both = carried_on(child)
    if both and both[0]["RNE"] == both[1]["RNE"]:
        yield from not_as_left(child, "PL_LA")
