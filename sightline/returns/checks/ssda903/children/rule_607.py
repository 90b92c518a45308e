"""A young woman who left care was or was not a mother."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "607",
    "Episodes Header",
    "MOTHER SEX LS DEC REC",
    "The young woman left care in the year, and whether she is a mother is blank.",
    """
    Header   | CHILD SEX MOTHER
    *        | 1     F   -
             | 2     F   0
             | 3     F   -
    Episodes | CHILD DECOM      DEC        LS REC
    *        | 1     04/05/2025 04/06/2025 C2 E4A
             | 2     04/05/2025 04/06/2025 C2 E4A
             | 3     04/05/2025 -          C2 -
    """,
    since=2025,
    differs="The validator also takes care to have ended where a reason stands and no day.",
)
def _look(child: Child) -> Iterable[Row]:
    silent = [row for row in child["Header"] if row["SEX"] == "F" and not row["MOTHER"]]
    ended = [
        row
        for row in child["Episodes"]
        if row["REC"] not in ("", "X1")
        and row["LS"] not in RESPITE
        and row["DEC"]
        and child.begins <= row["DEC"] <= child.ends
    ]
    return [*ended, *silent] if silent and ended else []
