"""No child goes missing before being born."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "586",
    "Missing",
    "MIS_START DOB",
    "The child went missing before or on the day of birth.",
    """
    Missing | CHILD DOB        MIS_START
    *       | 1     04/06/2025 04/05/2025
            | 2     04/06/2007 04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Missing",
        lambda row: row["DOB"] and row["MIS_START"] and row["MIS_START"] <= row["DOB"],
    )
