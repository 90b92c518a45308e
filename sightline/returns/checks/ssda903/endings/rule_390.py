"""A child is placed for adoption before being adopted."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import ADOPTED, FOR_ADOPTION


@rule(
    "390",
    "Episodes",
    "REC PLACE",
    "The episode ended by adoption, and the child was not placed for adoption in it.",
    """
    Episodes | CHILD DECOM      DEC        REC PLACE
    *        | 1     04/05/2025 04/06/2025 E11 U1
             | 2     04/05/2025 04/06/2025 E11 A4
             | 3     04/05/2025 04/06/2025 E4A U1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["REC"] in ADOPTED and row["PLACE"] not in FOR_ADOPTION,
    )
