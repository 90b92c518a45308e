"""A child goes missing from care while in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "578",
    "Missing",
    "MIS_START",
    "The child went missing after care had ended, and had not come into care again.",
    """
    Missing  | CHILD MIS_START
    *        | 1     05/06/2025
             | 2     04/05/2025
    *        | 3     05/06/2025
             | 3     07/07/2025
    Episodes | CHILD DECOM      DEC        REC
             | 1     04/04/2025 04/06/2025 E4A
             | 2     04/04/2025 04/06/2025 E4A
             | 3     04/04/2025 04/06/2025 E4A
             | 3     06/07/2025 -          -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Missing", lambda row: row["MIS_START"] and _over(child, row["MIS_START"]))


def _over(child: Child, day: dt.date) -> bool:
    """Whether care had ended by a day, and not begun again."""
    begun = [each for each in child.episodes if each["DECOM"] <= day]
    ended = all(each["DEC"] and each["DEC"] < day for each in begun)
    return bool(begun) and ended and begun[-1]["REC"] not in ("", "X1")
