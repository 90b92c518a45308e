"""A plan is reviewed after it begins."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8841",
    "Reviews",
    "CPPreviewDate CPPstartDate",
    "The review was on the day the child protection plan began, or before it.",
    """
    Reviews | LAchildID CPPstartDate CPPreviewDate
            | 1         05/05/2025   06/05/2025
    *       | 2         05/05/2025   05/05/2025
    *       | 3         05/05/2025   04/05/2025
            | 4         05/05/2025   -
    """,
    differs=(
        "Where several reviews stand in one block, as the form allows, the validator reads the"
        " first of them alone."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Reviews",
        lambda row: (
            row["CPPreviewDate"]
            and row["CPPstartDate"]
            and row["CPPreviewDate"] <= row["CPPstartDate"]
        ),
    )
