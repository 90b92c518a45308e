"""A care leaver one is in touch with does something and lives somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "345",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "The authority is in touch with the care leaver, and does not say what they do or where they"
    " live.",
    """
    OC3 | CHILD IN_TOUCH ACTIV ACCOM
    *   | 1     YES      0     B1
        | 2     NO       0     0
        | 3     YES      F1    B1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC3",
        lambda row: row["IN_TOUCH"] == "YES" and "0" in (row["ACTIV"], row["ACCOM"]),
    )
