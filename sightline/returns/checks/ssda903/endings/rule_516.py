"""A foster carer who becomes the guardian was the foster carer."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")


@rule(
    "516",
    "Episodes",
    "REC PLACE",
    "The episode ended because the foster carer became the special guardian, and the child was not"
    " in a foster placement.",
    """
    Episodes | CHILD DECOM      DEC        REC PLACE
    *        | 1     04/05/2025 04/06/2025 E45 K2
             | 2     04/05/2025 04/06/2025 E45 U1
             | 3     04/05/2025 04/06/2025 E47 K2
    """,
    differs="A stay in hospital or with another carer (T4) and old codes are judged as the"
    " validator judges them: only a foster placement will do.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["REC"] in ("E45", "E46") and row["PLACE"] not in FOSTER
    )
