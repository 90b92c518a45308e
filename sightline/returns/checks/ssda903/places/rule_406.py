"""A child who came alone to seek asylum has no home here to be far from."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import PLACES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import ever_alone, miles


@rule(
    "406",
    "Episodes",
    "HOME_POST",
    "The child is or was unaccompanied, and a home postcode is written from which a distance is"
    " told.",
    """
    Episodes | CHILD DECOM      PL_DISTANCE
    *        | 1     04/05/2025 12.4
             | 2     04/05/2025 12.4
             | 3     04/05/2025 -
    UASC     | CHILD DUC
             | 1     04/05/2026
             | 3     04/05/2026
    """,
    needs=(PLACES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    if ever_alone(child):
        yield from where(child, "Episodes", lambda row: miles(row) is not None)
