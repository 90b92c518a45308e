"""The home of a number belongs to whom the return says it does."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import HOMES, rule
from ...rows import Child, Row
from ..listed import LISTED, WHOSE, among, at_numbered


@rule(
    "224",
    "Episodes",
    "PLACE_PROVIDER URN",
    "By Ofsted's lists, the home of this number belongs to another kind of provider; or they do not"
    " have the number.",
    """
    Episodes | CHILD DECOM      PLACE_PROVIDER URN      LISTED LISTED_PROVIDERS
    *        | 1     04/05/2025 PR1            SC900001 yes    PR4,PR5
    *        | 2     04/05/2025 PR1            SC900002 -      -
    *        | 3     04/05/2025 -              SC900001 yes    PR4,PR5
             | 4     04/05/2025 PR4            SC900001 yes    PR4,PR5
             | 5     04/05/2025 PR1            SC900003 yes    -
             | 6     04/05/2025 PR1            XXXXXXX  -      -
    """,
    needs=(HOMES,),
    differs="Of a home to which the lists give no provider we say nothing. The validator finds"
    " every child there, and takes supported accommodation for a private provider's.",
)
def _look(child: Child) -> Iterable[Row]:
    for row in at_numbered(child):
        providers = among(row, WHOSE)
        if row["PLACE_PROVIDER"] not in providers and (providers or not row[LISTED]):
            yield row
