"""A care leaver was in care for 13 weeks after turning 14, and after turning 16."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import birthday, where
from ...rows import Child, Row
from ..asking import ADOPTED, RESPITE, filled


@rule(
    "1001",
    "OC3",
    "IN_TOUCH ACTIV ACCOM",
    "By this year's and last year's episodes the young person was not looked after for 13 weeks"
    " from the age of 14 and for a day from 16, or was adopted, and is told of as a care leaver.",
    """
    OC3           | CHILD IN_TOUCH
    *             | 1     YES
                  | 2     YES
    *             | 3     YES
    *             | 4     YES
    Header        | CHILD DOB
                  | 1     04/05/2008
                  | 2     04/05/2008
                  | 3     04/05/2008
                  | 4     04/05/2008
    Episodes      | CHILD DECOM      DEC        REC
                  | 1     04/05/2025 04/06/2025 E4A
                  | 2     04/05/2024 04/06/2025 E4A
                  | 4     04/05/2024 04/06/2025 E11
    Last Episodes | CHILD DECOM      DEC
                  | 3     04/02/2024 04/04/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    spells = _spells(child)
    whole = sum((end - begin).days for begin, end in _from(child, spells, 14)) >= WEEKS * 7
    after = any(end > begin for begin, end in _from(child, spells, 16))
    adopted = any(row["REC"] in ADOPTED for row in _final(child))
    if adopted or not (whole and after):
        yield from where(child, "OC3", lambda row: filled(row, ("IN_TOUCH", "ACTIV", "ACCOM")))


WEEKS = 13
Spell = tuple[dt.date, dt.date]


def _final(child: Child) -> list[Row]:
    """The episode that began last, as this year's return or else last year's has it."""
    return (child.episodes or child.last.episodes)[-1:]


def _spells(child: Child) -> list[Spell]:
    """When each episode of either return began and ended, short breaks aside; to the end of the
    year where the last has not ended. What both returns have ended where this year's says."""
    ends: dict[dt.date, dt.date] = {}
    for row in (*child.last.episodes, *child.episodes):
        if row["LS"] not in RESPITE and (row["DEC"] or row["DECOM"] not in ends):
            ends[row["DECOM"]] = row["DEC"] or child.ends
    return sorted(ends.items())


def _from(child: Child, spells: list[Spell], age: int) -> list[Spell]:
    """The part of each spell that came after a birthday."""
    if child.born is None:
        return []
    day = birthday(child.born, age)
    return [(max(begin, day), end) for begin, end in spells if end > day]
