"""A child freed for adoption has a decision to place for adoption, still standing."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..last_year import given_up


@rule(
    "555",
    "PlacedAdoption Episodes",
    "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED LS",
    "The child is freed for adoption, and the decision to place for adoption is not written or has"
    " ended.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
                   | 2     04/05/2023  -
    *              | 3     04/05/2023  04/06/2023
    Episodes       | CHILD DECOM      LS
    *              | 1     04/05/2023 D1
                   | 2     04/05/2023 D1
                   | 3     04/05/2023 D1
    """,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    freed = [row for row in child["Episodes"] if row["LS"] == "D1"]
    if not child["PlacedAdoption"]:
        yield from freed
    elif any(not row["DEC"] for row in freed):
        yield from where(child, "PlacedAdoption", given_up)
