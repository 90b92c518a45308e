"""Our own homes are in our own area."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import AUTHORITIES, OURSELVES, rule
from ...questions import where
from ...rows import Child, Row
from ..asking import FOR_ADOPTION, RESPITE
from ..located import IN, NOT_TOLD


@rule(
    "1015",
    "Episodes",
    "PLACE_PROVIDER PL_POST",
    "The placement is provided by ourselves, and by its postcode it is not in our own area.",
    """
    Episodes | CHILD DECOM      LS PLACE PLACE_PROVIDER PL_LOCATION
    *        | 1     04/05/2025 C2 K2    PR1            OUT
             | 2     04/05/2025 C2 K2    PR1            IN
             | 3     04/05/2025 C2 U4    PR1            OUT
             | 4     04/05/2025 C2 K2    PR4            OUT
             | 5     04/05/2025 V3 K2    PR1            OUT
             | 6     04/05/2025 C2 K3    PR1            OUT
    """,
    needs=(AUTHORITIES, OURSELVES),
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: (
            row["PLACE_PROVIDER"] == "PR1"
            and row["LS"] not in ("", *RESPITE)
            and row["PLACE"] not in ("", *FAMILIES, *(SUPPORTED if child.year >= 2026 else ()))
            and row["PL_LOCATION"] not in (IN, NOT_TOLD)
        ),
    )


SUPPORTED = ("K3",)
FAMILIES = (*FOR_ADOPTION, "U1", "U2", "U3", "U4", "U5", "U6")
"""Kinds of home that are somebody's own, wherever they live."""
