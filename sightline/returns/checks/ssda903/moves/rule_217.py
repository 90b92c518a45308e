"""Carers who mean to adopt a child in their care are recorded by one change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

APRIL_2015 = dt.date(2015, 4, 1)


@rule(
    "217",
    "Episodes",
    "PLACE DECOM RNE",
    "The child is placed for adoption with their foster carers (A3 or A5), so the episode begins"
    " because the child came into care or because the status of the placement changed (S, T or U).",
    """
    Episodes | CHILD DECOM      PLACE RNE
    *        | 1     04/05/2025 A3    P
             | 2     04/05/2025 A3    T
             | 3     04/05/2025 A4    P
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: (
            row["PLACE"] in ("A3", "A5")
            and row["DECOM"]
            and row["DECOM"] >= APRIL_2015
            and row["RNE"] not in ("S", "T", "U")
        ),
    )
