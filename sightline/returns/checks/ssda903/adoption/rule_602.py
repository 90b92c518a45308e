"""A child told of as adopted left care by adoption."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import ADOPTED


@rule(
    "602",
    "AD1",
    "CHILD",
    "The child is told of as adopted, and no episode ended by adoption in the year.",
    """
    AD1      | CHILD DATE_INT
    *        | 1     04/05/2025
             | 2     04/05/2025
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/05/2025 04/06/2025 E4A
             | 2     04/05/2025 04/06/2025 E11
    """,
)
def _look(child: Child) -> Iterable[Row]:
    adopted = any(
        row["REC"] in ADOPTED and child.begins <= (row["DEC"] or child.ends) <= child.ends
        for row in child["Episodes"]
    )
    return [] if adopted else child["AD1"]
