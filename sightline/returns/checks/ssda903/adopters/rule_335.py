"""Whether the adopter fostered the child fits with the last placement."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED


@rule(
    "335",
    "AD1 Episodes",
    "FOSTER_CARE PLACE",
    "By the last placement the adopter was the child's foster carer and what is told of the"
    " adoption says not, or the other way round.",
    """
    AD1      | CHILD FOSTER_CARE
    *        | 1     0
             | 2     1
    *        | 3     1
    Episodes | CHILD DECOM      DEC        REC PLACE
    *        | 1     04/05/2025 04/08/2025 E11 A3
             | 2     04/05/2025 04/08/2025 E11 A3
    *        | 3     04/05/2025 04/08/2025 E12 A4
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in where(child, "Episodes", lambda each: each["REC"] in ENDED_BY_IT):
        contrary = {**dict.fromkeys(FOSTERED, "0"), **dict.fromkeys(NOT_FOSTERED, "1")}
        for told in child["AD1"]:
            if told["FOSTER_CARE"] and told["FOSTER_CARE"] == contrary.get(row["PLACE"]):
                yield from (told, row)


ENDED_BY_IT = ("E1", *ADOPTED)
FOSTERED = ("A2", "A3", "A5")
NOT_FOSTERED = ("A1", "A4", "A6")
