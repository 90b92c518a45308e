"""A child is placed for adoption after adoption was decided on."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import FOR_ADOPTION


@rule(
    "521",
    "AD1 Episodes",
    "DATE_INT DECOM PLACE",
    "The child was placed for adoption before the decision that adoption is in the child's best"
    " interests.",
    """
    AD1      | CHILD DATE_INT
    *        | 1     04/06/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM      PLACE
    *        | 1     04/05/2025 A3
             | 2     04/05/2025 A3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in where(child, "Episodes", lambda each: each["PLACE"] in FOR_ADOPTION):
        for told in child["AD1"]:
            if told["DATE_INT"] and row["DECOM"] and told["DATE_INT"] > row["DECOM"]:
                yield from (told, row)
