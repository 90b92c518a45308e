"""Of a child in care it is known how far the home is from where the child lives."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import PLACES, rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE
from ..located import ever_alone, miles


@rule(
    "392a",
    "Episodes",
    "HOME_POST PL_POST",
    "How far the placement is from home cannot be told: one of the two postcodes is blank, or not"
    " in the list of postcodes.",
    """
    Episodes | CHILD DECOM      LS PL_DISTANCE
    *        | 1     04/05/2025 C2 -
             | 2     04/05/2025 C2 12.4
             | 3     04/05/2025 V3 -
             | 4     04/05/2025 C2 -
    UASC     | CHILD DUC
             | 4     04/05/2026
    """,
    needs=(PLACES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    if not ever_alone(child):
        yield from where(
            child, "Episodes", lambda row: row["LS"] not in RESPITE and miles(row) is None
        )
