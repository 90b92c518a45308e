"""A home in England that is registered has its number."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import OUT_OF_ENGLAND


@rule(
    "218",
    "Episodes",
    "URN PLACE PL_POST",
    "The home must have a number by which Ofsted knows it, and none is written.",
    """
    Episodes | CHILD DECOM      PLACE URN PL_LA
    *        | 1     04/05/2025 K2    -   E10000020
             | 2     04/05/2025 K2    SC1 E10000020
             | 3     04/05/2025 P1    -   E10000020
             | 4     04/05/2025 K2    -   SCO
    """,
    needs=(AUTHORITIES,),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: (
            not row["URN"]
            and row["PLACE"] not in _unregistered(child.year)
            and row["PL_LA"] not in OUT_OF_ENGLAND
            and (not row["DEC"] or row["DEC"] >= child.begins)
        ),
    )


ALWAYS = ("P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4")
"""Kinds of home that Ofsted does not register; with those of each year that it did not then."""


def _unregistered(year: int) -> tuple[str, ...]:
    """Kinds of home that need no number in the return of a year."""
    if year >= 2026:
        return (*ALWAYS, "Z11", "Z12", "Z13", "Z14")
    return (*ALWAYS, "Z1") if year == 2025 else (*ALWAYS, "Z1", "H5", "P2")
