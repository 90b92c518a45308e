"""Nothing more is told of a care leaver who died or went home."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "344",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "The care leaver died, or went home to parents, so what they do and where they live is 0.",
    """
    OC3 | CHILD IN_TOUCH ACTIV ACCOM
    *   | 1     DIED     F1    B1
    *   | 2     RHOM     0     B1
        | 3     DIED     0     0
        | 4     YES      F1    B1
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "OC3",
        lambda row: (
            row["IN_TOUCH"] in ("DIED", "RHOM")
            and any(row[each] not in ("", "0") for each in ("ACTIV", "ACCOM"))
        ),
    )
