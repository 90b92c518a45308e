"""A home over 350 miles away is looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ...language import PLACES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import miles


@rule(
    "454",
    "Episodes",
    "HOME_POST PL_POST",
    "The placement is over 350 miles from home by the two postcodes.",
    """
    Episodes | CHILD DECOM      PL_DISTANCE
    *        | 1     04/05/2025 351
             | 2     04/05/2025 350
             | 3     04/05/2025 -
    """,
    needs=(PLACES,),
    since=2026,
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: (far := miles(row)) is not None and far > FAR and far != FURTHEST,
    )


FAR, FURTHEST = 350, Decimal("999.9")
