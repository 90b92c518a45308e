"""Chance that is the same every time for the same seed, and days that fall on working days."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from sightline.core.calendar import LONDON, add_months, is_working_day, next_working_day

Thing = TypeVar("Thing")
DAY = dt.timedelta(days=1)
# How late work comes when it is not on time, and how often: a few days, weeks, or not at all.
LATE = {"a little": 56, "a lot": 26, "gap": 18}


class Chance:
    """Draws for one family or one team; each has a stream of its own, so none disturbs another."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)

    def happens(self, share: float) -> bool:
        """True in this share of draws."""
        return self.random.random() < share

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of these, each as likely."""
        return things[self.random.randrange(len(things))]

    def weighted(self, weights: Mapping[Thing, float]) -> Thing:
        """One of these, as likely as its weight."""
        return self.random.choices(list(weights), list(weights.values()))[0]

    def number(self, least: int, most: int) -> int:
        """A whole number from the least to the most."""
        return self.random.randint(least, most)

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        """The same things in another order."""
        return self.random.sample(list(things), len(things))

    def day(self, first: dt.date, last: dt.date) -> dt.date:
        """A working day between two days, or the first working day after the first."""
        return next_working_day(first + DAY * self.number(0, max(0, (last - first).days)))

    def at(self, day: dt.date, first_hour: int = 9, last_hour: int = 17) -> dt.datetime:
        """An instant in the day, London time."""
        minute = self.pick((0, 5, 10, 15, 20, 30, 40, 45, 50))
        clock = dt.time(self.number(first_hour, last_hour), minute, tzinfo=LONDON)
        return dt.datetime.combine(day, clock)

    def around(self, due: dt.date, early: int, on_time: float) -> dt.date | None:
        """When something due by a day is done: up to `early` days before, or late, or never."""
        if self.happens(on_time):
            return back_to_working_day(due - DAY * self.number(0, early))
        how = self.weighted(LATE)
        if how == "gap":
            return None
        return next_working_day(
            due + DAY * (self.number(1, 14) if how == "a little" else self.number(15, 60))
        )

    def occasions(
        self,
        start: dt.date,
        until: dt.date,
        due: Callable[[dt.date, int], dt.date],
        on_time: float,
        early: float = 0.3,
    ) -> Iterator[dt.date]:
        """The days on which recurring work is done, each due so long after the one before.

        `due(last, number)` gives the day the next one is owed; `early` is how much of the
        interval may be left when it is done. After a gap the work is taken up again.
        """
        last, number = start, 0
        while True:
            owed = due(last, number)
            ahead = int((owed - last).days * early)
            if owed - DAY * ahead > until + DAY * 3:
                return
            done = self.around(owed, ahead, on_time)
            if done is None:
                done = next_working_day(owed + DAY * self.number(50, 120))
            if done <= last:
                done = next_working_day(last + DAY)
            if done > until:
                return
            yield done
            last, number = done, number + 1


def back_to_working_day(day: dt.date) -> dt.date:
    """The last working day on or before this one."""
    while not is_working_day(day):
        day -= DAY
    return day


def months_after(count: int) -> Callable[[dt.date, int], dt.date]:
    """So many months after the one before."""
    return lambda last, number: add_months(count, last)


def days_after(count: int) -> Callable[[dt.date, int], dt.date]:
    """So many days after the one before."""
    return lambda last, number: last + DAY * count


def years_before(day: dt.date, years: float) -> dt.date:
    """The day so many years before, to the nearest month."""
    return add_months(-round(years * 12), day)
