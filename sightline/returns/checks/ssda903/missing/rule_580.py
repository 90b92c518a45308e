"""A child who turns 18 while missing leaves care for another reason."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row


@rule(
    "580",
    "Episodes",
    "REC DEC",
    "The child was missing on turning 18, when care ended, and the reason is not that care ended"
    " for another reason (E8).",
    """
    Missing  | CHILD DOB        MIS_START  MIS_END
             | 1     04/06/2007 04/05/2025 04/06/2025
             | 2     04/06/2007 04/05/2025 04/06/2025
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/04/2025 04/06/2025 E4A
             | 2     04/04/2025 04/06/2025 E8
    """,
)
def _look(child: Child) -> Iterable[Row]:
    of_age = birthday(child.born, 18) if child.born else None
    back = {row["MIS_END"] for row in child["Missing"]}
    if of_age in back:
        yield from where(child, "Episodes", lambda row: row["DEC"] == of_age and row["REC"] != "E8")
