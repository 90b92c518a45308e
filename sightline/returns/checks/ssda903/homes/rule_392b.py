"""A child in care has a home and a placement somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import RESPITE, filled


@rule(
    "392b",
    "Episodes",
    "HOME_POST PL_POST",
    "The child is looked after, and neither the postcode of home nor that of the placement is"
    " written.",
    """
    Episodes | CHILD DECOM      LS HOME_POST PL_POST
    *        | 1     04/05/2025 C2 -         -
             | 2     04/05/2025 V3 -         -
             | 3     04/05/2025 C2 -         ZZ991AA
             | 4     04/05/2025 C2 -         -
    UASC     | CHILD DUC
             | 4     04/08/2026
    """,
)
def _look(child: Child) -> Iterable[Row]:
    if child["UASC"] or child.last["UASC"]:
        return []
    return where(
        child,
        "Episodes",
        lambda row: row["LS"] not in RESPITE and not filled(row, ("HOME_POST", "PL_POST")),
    )
