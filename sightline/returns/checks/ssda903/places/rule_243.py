"""Ofsted knows no home outside England by a number."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import OUT_OF_ENGLAND


@rule(
    "243",
    "Episodes",
    "URN PL_POST",
    "The placement is outside England by its postcode, and a number by which Ofsted knows it is"
    " written.",
    """
    Episodes | CHILD DECOM      URN PL_LA
    *        | 1     04/05/2025 SC1 SCO
             | 2     04/05/2025 -   SCO
             | 3     04/05/2025 SC1 E10000020
    """,
    needs=(AUTHORITIES,),
    since=2026,
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: row["URN"] and row["PL_LA"] in OUT_OF_ENGLAND)
