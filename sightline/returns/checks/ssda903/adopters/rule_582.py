"""A child is adopted some time after being matched."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED


@rule(
    "582",
    "Episodes",
    "DEC",
    "The child was adopted on the very day of being matched with the adopters.",
    """
    AD1      | CHILD DATE_MATCH
             | 1     04/08/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/08/2025 E11
             | 2     04/05/2025 04/08/2025 E11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    matched = {row["DATE_MATCH"] for row in child["AD1"] if row["DATE_MATCH"]}
    return where(child, "Episodes", lambda row: row["REC"] in ADOPTED and row["DEC"] in matched)
