"""A child in care for the year has neither left care nor been adopted."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import all_year, filled

ADOPTION = ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")


@rule(
    "187",
    "OC3 AD1",
    "IN_TOUCH ACTIV ACCOM DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "The child has been in care for the whole year, and is also told of as a care leaver or as"
    " adopted.",
    """
    OC3      | CHILD IN_TOUCH
    *        | 1     YES
             | 2     YES
    Episodes | CHILD DECOM
             | 1     04/05/2024
             | 2     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if all_year(child):
        yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))
        yield from where(child, "AD1", lambda row: filled(row, ADOPTION))
