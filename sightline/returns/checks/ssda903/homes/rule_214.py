"""Where a child on short breaks stays is not told."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE, filled


@rule(
    "214",
    "Episodes",
    "LS PL_POST URN",
    "The child is looked after for short breaks alone (V3 or V4), so the placement's postcode and"
    " the provider's number are left blank.",
    """
    Episodes | CHILD DECOM      LS PL_POST URN
    *        | 1     04/05/2025 V3 ZZ99   -
    *        | 2     04/05/2025 V4 -      1234567
             | 3     04/05/2025 V4 -      -
             | 4     04/05/2025 C2 ZZ99   1234567
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["LS"] in RESPITE and filled(row, ("PL_POST", "URN")),
    )
