"""Whether a young woman in care is a mother is said yes or no."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "165",
    "Header OC3",
    "MOTHER SEX IN_TOUCH ACTIV ACCOM",
    "Whether the young woman is a mother is neither 0 nor 1, or is said of a boy. Where it is"
    " blank, rules 393 and 607 say so.",
    """
    Header   | CHILD SEX MOTHER
    *        | 1     F   yes
             | 2     F   0
    *        | 3     M   1
             | 4     M   -
    *        | 5     2   -
             | 6     F   -
    Episodes | CHILD DECOM
             | 1     04/05/2025
             | 2     04/05/2025
             | 3     04/05/2025
             | 5     04/05/2025
             | 6     04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    asked = any(not row["DEC"] and row["LS"] not in RESPITE for row in child.episodes)
    wrong = [row for row in child["Header"] if _odd(row, asked)]
    return [*wrong, *child["OC3"]] if wrong else []


def _odd(row: Row, asked: bool) -> bool:
    if not row["MOTHER"]:
        return asked and row["SEX"] == "2"
    return row["SEX"] in ("M", "1") or row["MOTHER"] not in ("0", "1")
