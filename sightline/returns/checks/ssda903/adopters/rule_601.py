"""What is told of an adoption is told of each child adopted."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import ADOPTED, ADOPTION, filled


@rule(
    "601",
    "AD1 Episodes",
    "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR REC DEC",
    "The child was adopted in the year, and something of what is told of an adoption is blank.",
    """
    AD1      | CHILD DATE_INT   DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR
    *        | 1     04/05/2024 04/04/2025 1           2         MF         -
             | 2     04/05/2024 04/04/2025 1           2         MF         L11
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/08/2025 E11
             | 2     04/05/2025 04/08/2025 E11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["Episodes"]:
        if row["REC"] in ADOPTED and row["DEC"] and child.begins <= row["DEC"] <= child.ends:
            for told in child["AD1"]:
                if not all(filled(told, (each,)) for each in ADOPTION):
                    yield from (told, row)
