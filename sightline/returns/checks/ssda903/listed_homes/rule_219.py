"""The home of a number is one for such a placement."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import HOMES, rule
from ...rows import Child, Row
from ..listed import FOR, LISTED, among, at_numbered


@rule(
    "219",
    "Episodes",
    "URN PLACE",
    "By Ofsted's lists, the home of this number is not for placements of this kind; or they do not"
    " have the number.",
    """
    Episodes | CHILD DECOM      PLACE URN      LISTED LISTED_PLACES
    *        | 1     04/05/2025 K2    SC900001 yes    U1,U4,U6
    *        | 2     04/05/2025 K2    SC900002 -      -
    *        | 3     04/05/2025 -     SC900001 yes    U1,U4,U6
             | 4     04/05/2025 U4    SC900001 yes    U1,U4,U6
             | 5     04/05/2025 K2    SC900003 yes    -
             | 6     04/05/2025 K2    XXXXXXX  -      -
    """,
    needs=(HOMES,),
    differs="Of a home to which the lists give no kind of placement we say nothing; the validator"
    " finds every child there. It asks of supported accommodation by the sheet it is on, and we by"
    " the codes there too.",
)
def _look(child: Child) -> Iterable[Row]:
    for row in at_numbered(child):
        kinds = among(row, FOR)
        if row["PLACE"] not in kinds and (kinds or not row[LISTED]):
            yield row
