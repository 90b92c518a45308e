"""Supported accommodation is where its provider has a home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, OURSELVES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import IN, NOT_TOLD


@rule(
    "241",
    "Episodes",
    "URN PLACE PL_POST",
    "The supported accommodation has a number by which Ofsted knows it, and by its postcode it is"
    " not in our own area.",
    """
    Episodes | CHILD DECOM      PLACE URN     PL_LOCATION
    *        | 1     04/05/2025 K3    SC1     OUT
             | 2     04/05/2025 K3    SC1     IN
             | 3     04/05/2025 K3    XXXXXXX OUT
             | 4     04/05/2025 K2    SC1     OUT
    """,
    needs=(AUTHORITIES, OURSELVES),
    since=2026,
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: (
            row["PLACE"] == "K3"
            and row["URN"] not in ("", "XXXXXXX")
            and row["PL_LOCATION"] not in (IN, NOT_TOLD)
        ),
    )
