"""Where a care leaver lives is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import codes, where
from ...rows import Child, Row


@rule(
    "133",
    "OC3",
    "ACCOM",
    "Where the care leaver lives is not one of the codes of this year.",
    """
    OC3 | CHILD ACCOM
    *   | 1     01
    *   | 2     S1
        | 3     B1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    allowed = codes("accommodation_and_suitability", child.year) - {"S1"}
    return where(child, "OC3", lambda row: row["ACCOM"] and row["ACCOM"] not in allowed)
