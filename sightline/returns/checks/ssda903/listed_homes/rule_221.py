"""A home that Ofsted registers at an address is where the child is said to live."""

from __future__ import annotations

from collections.abc import Iterable

from sightline.record.area.postcodes import bare

from ...language import HOMES, rule
from ...rows import Child, Row
from ..asking import RESPITE
from ..listed import LISTED, WHERE, among, at_numbered


@rule(
    "221",
    "Episodes",
    "URN PL_POST",
    "By Ofsted's lists, the home of this number is at another postcode than the one written for the"
    " placement; or they do not have the number.",
    """
    Episodes | CHILD DECOM      LS PLACE PL_POST URN      LISTED LISTED_POSTS
    *        | 1     04/05/2025 C2 K2    AB11AA  SC900001 yes    AB12CD
    *        | 2     04/05/2025 C2 K3    AB11AA  SC900002 -      -
             | 3     04/05/2025 C2 K2    AB12CD  SC900001 yes    AB12CD
             | 4     04/05/2025 C2 K3    ab13cd  SC900003 yes    AB12CD,AB13CD
             | 5     04/05/2025 V3 K2    AB11AA  SC900001 yes    AB12CD
             | 6     04/05/2025 C2 U4    AB11AA  SC900001 yes    AB12CD
             | 7     04/05/2025 C2 K2    -       SC900001 yes    AB12CD
             | 8     04/05/2025 C2 K2    AB11AA  SC900004 yes    -
    """,
    needs=(HOMES,),
    differs="Where the lists give a number several addresses, one of them is enough for us, and the"
    " validator wants every one of them. Where they give none, we say nothing.",
)
def _look(child: Child) -> Iterable[Row]:
    for row in at_numbered(child):
        lived = bare(row["PL_POST"])
        if lived and row["PLACE"] in _at_an_address(child.year) and row["LS"] not in RESPITE:
            places = among(row, WHERE)
            if lived not in places and (places or not row[LISTED]):
                yield row


def _at_an_address(year: int) -> tuple[str, ...]:
    """Kinds of home that the return of a year knows by their address."""
    always = ("K1", "K2", "R3", "S1")
    if year >= 2025:
        return (*always, "K3")
    return (*always, "H5") if year == 2024 else always
