"""A home said to be our own, or another authority's, is in that authority's area."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import HOMES, OURSELVES, rule
from ...rows import Child, Row
from ..listed import LISTED, SIDE, among, at_numbered
from ..located import IN, NOT_TOLD

OWN, OTHER = "PR1", "PR2"
NOT_ASKED = (
    *("K3", "P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4"),
    *("Z11", "Z12", "Z13", "Z14"),
)
"""Kinds of home of which it is not asked, from the return of 2025 to 2026."""


@rule(
    "229",
    "Episodes",
    "PLACE_PROVIDER URN",
    "The home is said to be our own, and by Ofsted's lists it is not in our area, or they do not"
    " have the number; or to be another authority's, and it is in ours.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER URN      LISTED LISTED_LOCATION
    *        | 1     04/05/2025 K2    PR1            SC900001 yes    OUT
    *        | 2     04/05/2025 K2    PR1            SC900002 -      -
    *        | 3     04/05/2025 K2    PR2            SC900003 yes    IN
             | 4     04/05/2025 K2    PR1            SC900003 yes    IN
             | 5     04/05/2025 K2    PR1            SC900004 yes    IN,OUT
             | 6     04/05/2025 K2    PR2            SC900001 yes    OUT
             | 7     04/05/2025 K3    PR1            SC900001 yes    OUT
             | 8     04/05/2025 K2    PR1            SC900005 yes    -
    """,
    needs=(HOMES, OURSELVES),
    differs="We take the area from the list of postcodes that was loaded, else from the authority"
    " that Ofsted's list names, and where neither tells we say nothing. The validator takes it from"
    " a list of postcodes of its own.",
)
def _look(child: Child) -> Iterable[Row]:
    for row in at_numbered(child):
        if child.year >= 2026 and row["PLACE"] in NOT_ASKED:
            continue
        sides, provider = set(among(row, SIDE)), row["PLACE_PROVIDER"]
        elsewhere = sides.isdisjoint((IN, NOT_TOLD)) and (sides or not row[LISTED])
        if (provider == OWN and elsewhere) or (provider == OTHER and sides == {IN}):
            yield row
