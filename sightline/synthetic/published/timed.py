"""The days on which recurring work is done: all in time of late, or late at least once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from sightline.core.calendar import add, add_months
from sightline.core.periods import working_days

from ..invent.chance import DAY, Chance, back_to_working_day, next_working_day
from .briefs import CALENDAR_BEGINS, Brief

NEW_REGULATIONS = dt.date(2011, 4, 1)
YEAR_OR_SO = 364  # days: late work is put early in these, so that a year to any recent day holds it
MARGIN = 140  # days before them in which everything is in time, so that nothing late spills over


def occasions(
    chance: Chance,
    start: dt.date,
    last: dt.date,
    owed: Callable[[dt.date, int], dt.date],
    *,
    until: dt.date,
    late: bool,
    always: bool = False,
    first_late: bool | None = None,
    on_time: float = 0.85,
    early: int = 14,
) -> Iterator[dt.date]:
    """The days on which work is done, from one to the next, up to `last`.

    In the year or so up to `until` everything is in time, or, if `late`, the first that falls
    due then is done late (all of them if `always`). `first_late` says it of the first of all.
    Before that, chance decides. `early` is how many days before it is due work may be done.
    Nothing is told from before the calendar begins.
    """
    day, number, owing = max(start, CALENDAR_BEGINS), 0 if start >= CALENDAR_BEGINS else 2, late
    while True:
        due = owed(day, number)
        done = back_to_working_day(due - DAY * chance.number(0, early))
        inside = (until - due).days <= YEAR_OR_SO
        if number == 0 and first_late is not None:
            inside, owing = True, first_late
        if inside and owing:
            done = next_working_day(due + DAY * chance.number(4, 40))
            owing = always
        elif (until - due).days > YEAR_OR_SO + MARGIN and not chance.happens(on_time):
            done = next_working_day(due + DAY * chance.number(2, 45))
        done = max(done, next_working_day(day + DAY))
        if done > last:
            return
        yield done
        day, number = done, number + 1


def review_days(
    chance: Chance, brief: Brief, until: dt.date, last: dt.date, on_time: float = 0.8
) -> list[dt.date]:
    """When a child's reviews were held: in time, or late in the year up to a day."""

    def owed(before: dt.date, number: int) -> dt.date:
        if number == 0:
            new = before >= NEW_REGULATIONS
            return add(working_days(20), before) if new else before + DAY * 28
        return add_months(3 if number == 1 else 6, before)

    ends = min(brief.ended_on or last, last)
    return list(
        occasions(
            chance,
            brief.began_on,
            ends,
            owed,
            until=until,
            late=brief.reviews_late,
            on_time=on_time,
            early=16,
        )
    )
