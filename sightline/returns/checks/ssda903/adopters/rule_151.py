"""An adoption is told of in full, or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTION, filled


@rule(
    "151",
    "AD1",
    "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "Some of what is told of an adoption is written, and some is blank.",
    """
    AD1 | CHILD DATE_INT   DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR
    *   | 1     04/05/2025 04/05/2025 1           2         MF         -
        | 2     04/05/2025 04/05/2025 1           2         MF         L11
        | 3     -          -          -           -         -          -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: 0 < sum(filled(row, (each,)) for each in ADOPTION) < len(ADOPTION),
    )
