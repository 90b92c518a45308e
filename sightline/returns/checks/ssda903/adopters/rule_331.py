"""A child is matched with adopters before being placed with them."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED


@rule(
    "331",
    "AD1 Episodes",
    "DATE_MATCH DECOM REC",
    "The child was matched with the adopters after the last placement, which ended in adoption,"
    " began.",
    """
    AD1      | CHILD DATE_MATCH
    *        | 1     04/06/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/08/2025 E11
             | 2     04/05/2025 04/08/2025 E11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in where(child, "Episodes", lambda each: each["REC"] in ADOPTED and each["DECOM"]):
        for told in child["AD1"]:
            if told["DATE_MATCH"] and told["DATE_MATCH"] > row["DECOM"]:
                yield from (told, row)
