"""A child who was to be adopted and left care otherwise was given up for adoption."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED, FOR_ADOPTION


@rule(
    "557",
    "Episodes",
    "LS PLACE REC",
    "The child was placed for adoption, or under a placement order, and left care without being"
    " adopted; the day and the reason that adoption was given up are blank.",
    """
    Episodes       | CHILD DECOM      DEC        LS PLACE REC
    *              | 1     04/05/2025 04/06/2025 E1 U1    E4A
                   | 2     04/05/2025 04/06/2025 E1 U1    E4A
                   | 3     04/05/2025 04/06/2025 E1 A4    E11
                   | 4     04/05/2025 04/06/2025 E1 A4    X1
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED
                   | 2     04/04/2025  01/06/2025         RD1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    told = ("DATE_PLACED_CEASED", "REASON_PLACED_CEASED")
    if any(all(row[each] for each in told) for row in child["PlacedAdoption"]):
        return []
    return where(
        child,
        "Episodes",
        lambda row: (
            (row["LS"] == "E1" or row["PLACE"] in FOR_ADOPTION)
            and row["REC"] not in ("", "X1", *ADOPTED)
        ),
    )
