"""A care leaver was not adopted."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTION, filled


@rule(
    "134",
    "AD1",
    "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "Adoption is told of a young person who is told of as a care leaver.",
    """
    AD1 | CHILD DATE_INT
    *   | 1     04/05/2025
        | 2     04/05/2025
        | 3     -
    OC3 | CHILD IN_TOUCH
        | 1     YES
        | 3     YES
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if any(filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")) for row in child["OC3"]):
        yield from where(child, "AD1", lambda row: filled(row, ADOPTION))
