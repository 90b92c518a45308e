"""Other public bodies do not provide families or children's homes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

KINDS = ("P1", "A3", "A4", "A5", "A6", "K1", "K2", "U1", "U2", "U3", "U4", "U5", "U6")


@rule(
    "529",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "The provider is another public body (PR3), such as the health service, which cannot be so of"
    " this kind of placement.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 U3    PR3
             | 2     04/05/2025 R2    PR3
             | 3     04/05/2025 U3    PR1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Episodes", lambda row: row["PLACE_PROVIDER"] == "PR3" and row["PLACE"] in KINDS
    )
