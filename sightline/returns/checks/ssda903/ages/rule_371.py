"""A child in a home that is half independent is 14 or older."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "371",
    "Episodes",
    "PLACE DECOM",
    "The child was under 14 when the episode in semi-independent accommodation began.",
    """
    Header   | CHILD DOB
             | 1     04/06/2011
             | 2     04/05/2011
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2025 04/06/2025 H5
             | 2     04/05/2025 04/06/2025 H5
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return too_young(child, 14, lambda row: row["PLACE"] == "H5" and row["DEC"])
