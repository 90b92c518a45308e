"""What several rules of the census ask: of codes, of referrals, and of what overlaps what."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sightline.core.calendar import is_working_day

from ..rows import Child, Row

ONE_DAY = dt.timedelta(days=1)
NEED = "CINdetailsID"
"""Which episode of need a row is of: no column of the form, but what tells two episodes apart."""
YES, NO = ("1", "true"), ("0", "false")
NO_NUMBER = ("UN2", "UN3", "UN4", "UN5", "UN6", "UN7")
"""Reasons for no pupil number that a child of school age can have."""


def every(row: Row, column: str) -> list[str]:
    """The codes in a cell that may hold several."""
    return row[column].split(",") if row[column] else []


def yes(row: Row, column: str) -> bool:
    """Whether a flag says so, by figure or word."""
    return row[column].lower() in YES


def no(row: Row, column: str) -> bool:
    """Whether a flag says that it is not so, by figure or word."""
    return row[column].lower() in NO


def goes_on(row: Row) -> bool:
    """Whether the referral is said to have led to more."""
    return no(row, "ReferralNFA")


def no_further_action(row: Row) -> bool:
    """Whether the referral is said to have gone no further."""
    return yes(row, "ReferralNFA")


def unborn(row: Row) -> bool:
    """Whether a birth is expected, and none has happened."""
    return bool(row["ExpectedPersonBirthDate"]) and not row["PersonBirthDate"]


def without_number(row: Row, born_by: dt.date) -> bool:
    """Whether a child born by then has neither a pupil number nor a reason for none."""
    born = row["PersonBirthDate"]
    told = row["UPN"] or row["UPNunknown"].upper() in NO_NUMBER
    return bool(born) and born <= born_by and not told


def without(child: Child, table: str, column: str) -> Iterator[Row]:
    """Rows in which a cell says nothing that can be read."""
    return (row for row in child[table] if not row[column])


def before(child: Child, table: str, early: str, late: str) -> Iterator[Row]:
    """Rows in which one day comes before another that it must not come before."""
    return (row for row in child[table] if row[early] and row[late] and row[early] < row[late])


def in_year(child: Child, day: dt.date | None) -> bool:
    """Whether a day is one of the census year."""
    return day is not None and child.begins <= day <= child.ends


def not_in_year(child: Child, table: str, column: str) -> Iterator[Row]:
    """Rows that give a day outside the census year."""
    return (row for row in child[table] if row[column] and not in_year(child, row[column]))


def same_need(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by the episode of need they stand in."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[NEED]].append(row)
    return found


def told(child: Child, table: str) -> Iterator[Row]:
    """Every row of a table in the whole census."""
    return child.whole.every(table)


def several(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of every episode of need that has two of them or more."""
    for held in same_need(rows).values():
        if len(held) > 1:
            yield from held


def overlapping(
    rows: Sequence[Row], begins: str, ends: str, last: dt.date
) -> Iterator[tuple[Row, Row]]:
    """Each two rows that run at one time: one begins while the other has not ended, or on the day
    it ends. A row without an end runs to the `last` day."""

    def runs_on(row: Row, day: dt.date) -> bool:
        return bool(row[begins] <= day <= (row[ends] or last))

    for one, two in combinations((row for row in rows if row[begins]), 2):
        if runs_on(one, two[begins]) or runs_on(two, one[begins]):
            yield one, two


def began_within(
    day: dt.date | None, began: dt.date | None, ended: dt.date | None, last: dt.date
) -> bool:
    """Whether a day is one that something ran on, its last day left out; to the `last` day where
    it has not ended."""
    if not day or not began or day < began:
        return False
    return day < ended if ended else day <= last


def weekend(day: dt.date | None) -> bool:
    """Whether this is a Saturday or a Sunday."""
    return day is not None and day.weekday() >= 5


def working_day_before(day: dt.date, days: int = 1) -> dt.date:
    """The working day so many working days before a day."""
    while days:
        day -= ONE_DAY
        days -= is_working_day(day)
    return day
