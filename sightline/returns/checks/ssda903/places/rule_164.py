"""No home is more than 999.9 miles away."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ...language import PLACES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import ever_alone, miles


@rule(
    "164",
    "Episodes",
    "HOME_POST PL_POST",
    "The placement is over 999.9 miles from home by the two postcodes, one of which must be wrong.",
    """
    Episodes | CHILD DECOM      PL_DISTANCE
    *        | 1     04/05/2025 1000
             | 2     04/05/2025 12
             | 3     04/05/2025 1000
    UASC     | CHILD DUC
             | 3     04/05/2026
    """,
    needs=(PLACES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    if not ever_alone(child):
        yield from where(
            child, "Episodes", lambda row: (far := miles(row)) is not None and far > FURTHEST
        )


FURTHEST = Decimal("999.9")
