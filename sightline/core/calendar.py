"""Counts days the way the law does: working days in England, school days, months that clamp."""

from __future__ import annotations

import csv
import datetime as dt
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from .periods import Period, Unit

LONDON = ZoneInfo("Europe/London")
FIRST_YEAR, LAST_YEAR = 2006, 2028
BANK_HOLIDAYS = Path(__file__).resolve().parents[2] / "data" / "bank_holidays_england.csv"


class CannotCount(ValueError):
    """The days asked about cannot be counted; whoever asked should say 'cannot tell'."""


class OutsideCalendar(CannotCount):
    """A day before 2006 or after 2028, for which no bank holidays are held."""


class NoTermDates(CannotCount):
    """School days were asked for, and no term dates are known for those days."""


@dataclass(frozen=True)
class BankHoliday:
    """One bank holiday in England, why it falls then, and how sure the source is."""

    on: dt.date
    name: str
    because: str
    certainty: str


@lru_cache(maxsize=1)
def bank_holidays() -> tuple[BankHoliday, ...]:
    """Every bank holiday held, earliest first (see the note beside the data file)."""
    with BANK_HOLIDAYS.open(encoding="utf-8", newline="") as lines:
        return tuple(
            BankHoliday(
                dt.date.fromisoformat(row["on"]), row["name"], row["because"], row["certainty"]
            )
            for row in csv.DictReader(lines)
        )


@dataclass(frozen=True)
class OpenDays:
    """Days that count, in order, between a first and a last day that are known."""

    first: dt.date
    last: dt.date
    days: tuple[dt.date, ...]
    refusal: type[CannotCount]
    kind: str

    @cached_property
    def running(self) -> list[int]:
        """How many counted days there have been by the end of each day since the first."""
        held, total, out = set(self.days), 0, []
        for offset in range((self.last - self.first).days + 1):
            total += self.first + dt.timedelta(days=offset) in held
            out.append(total)
        return out

    def by_the_end_of(self, day: dt.date) -> int:
        """The running number. Raises the kind of CannotCount that fits."""
        if not self.first <= day <= self.last:
            raise self.refusal(
                f"{self.kind.capitalize()} are known from {self.first:%d %B %Y} to"
                f" {self.last:%d %B %Y}, not on {day:%d %B %Y}."
            )
        return self.running[(day - self.first).days]

    def after(self, day: dt.date, count: int) -> dt.date:
        """The last of `count` counted days after this day (day zero is the day itself)."""
        already = self.by_the_end_of(day)
        if count <= 0:
            return day
        if already + count > len(self.days):
            raise self.refusal(
                f"{count} {self.kind} from {day:%d %B %Y} runs past {self.last:%d %B %Y}."
            )
        return self.days[already + count - 1]


@lru_cache(maxsize=1)
def _working() -> OpenDays:
    first, last = dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)
    closed = {holiday.on for holiday in bank_holidays()}
    every = (first + dt.timedelta(days=offset) for offset in range((last - first).days + 1))
    days = tuple(day for day in every if day.weekday() < 5 and day not in closed)
    return OpenDays(first, last, days, OutsideCalendar, "working days")


class Terms:
    """An authority's school terms: each a first and a last day, both of them school days.

    Bank holidays and weekends inside a term are not school days. Days between two terms are
    holidays; days before the first term or after the last are not known.
    """

    def __init__(self, spans: Iterable[tuple[dt.date, dt.date]]) -> None:
        self.spans = tuple(sorted(spans))
        working = _working()
        days: list[dt.date] = []
        for first, last in self.spans:
            begin, end = working.by_the_end_of(first), working.by_the_end_of(last)
            days += [day for day in working.days[max(begin - 1, 0) : end] if first <= day]
        if not days:
            raise NoTermDates("No school terms were given.")
        self.open = OpenDays(
            self.spans[0][0], self.spans[-1][1], tuple(days), NoTermDates, "school days"
        )


def usual_terms(first_year: int = FIRST_YEAR, last_year: int = LAST_YEAR - 1) -> Terms:
    """The usual English pattern of three terms, each with a week's break, for school years.

    A local setting's default and no more: authorities and schools set their own dates. Each
    school year has 39 weeks: from the first Tuesday of September to about 22 July.
    """
    spans: list[tuple[dt.date, dt.date]] = []
    for year in range(first_year, last_year + 1):
        spans += _usual_year(year)
    return Terms(spans)


def _usual_year(year: int) -> list[tuple[dt.date, dt.date]]:
    def on_or_after(day: dt.date, weekday: int) -> dt.date:
        return day + dt.timedelta(days=(weekday - day.weekday()) % 7)

    week = dt.timedelta(days=7)
    autumn_break = on_or_after(dt.date(year, 10, 22), 0)
    winter_break = on_or_after(dt.date(year + 1, 2, 12), 0)
    easter = easter_sunday(year + 1)
    summer_break = on_or_after(dt.date(year + 1, 5, 25), 0)
    return [
        (on_or_after(dt.date(year, 9, 1), 1), autumn_break - dt.timedelta(days=3)),
        (autumn_break + week, on_or_after(dt.date(year, 12, 16), 4)),
        (on_or_after(dt.date(year + 1, 1, 3), 1), winter_break - dt.timedelta(days=3)),
        (winter_break + week, easter - dt.timedelta(days=3)),
        (easter + dt.timedelta(days=15), summer_break - dt.timedelta(days=3)),
        (summer_break + week, on_or_after(dt.date(year + 1, 7, 18), 4)),
    ]


def easter_sunday(year: int) -> dt.date:
    """Easter Sunday by the Gregorian reckoning, from which Good Friday is counted back."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, short = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * short + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * day) // 451
    month, left = divmod(moon + day - 7 * late + 114, 31)
    return dt.date(year, month, left + 1)


def is_working_day(day: dt.date) -> bool:
    """Whether this is a working day in England. Raises OutsideCalendar outside 2006 to 2028."""
    working = _working()
    at = working.by_the_end_of(day)
    return at > 0 and working.days[at - 1] == day


def working_days_between(start: dt.date, end: dt.date) -> int:
    """Working days after `start`, up to and including `end`; negative if `end` comes first."""
    working = _working()
    return working.by_the_end_of(end) - working.by_the_end_of(start)


def next_working_day(day: dt.date) -> dt.date:
    """The first working day on or after this one."""
    working = _working()
    working.by_the_end_of(day)
    at = bisect_right(working.days, day - dt.timedelta(days=1))
    if at == len(working.days):
        raise OutsideCalendar(f"No working days are known after {day:%d %B %Y}.")
    return working.days[at]


def add_months(count: int, to: dt.date) -> dt.date:
    """The same day of the month `count` months on, or the last day of a shorter month."""
    year, month = divmod(to.year * 12 + to.month - 1 + count, 12)
    return dt.date(year, month + 1, min(to.day, monthrange(year, month + 1)[1]))


def london_date(at: dt.datetime) -> dt.date:
    """The day it was in London at this instant. Raises ValueError for a naive instant."""
    if at.tzinfo is None:
        raise ValueError("An instant must say its time zone.")
    return at.astimezone(LONDON).date()


def add(period: Period, to: dt.date, terms: Terms | None = None) -> dt.date:
    """The day this long after a day, which is day zero; hours need an instant and give one.

    A date gives a date. An instant gives an instant for hours, which run through nights,
    weekends and the change of the clocks, and the date in London for every longer unit. Raises
    CannotCount when working or school days are asked for outside the days that are known.
    """
    if period.unit is Unit.HOURS:
        if not isinstance(to, dt.datetime):
            raise TypeError("Hours are counted from an instant, not from a day.")
        return to.astimezone(dt.UTC) + dt.timedelta(hours=period.count)
    day = london_date(to) if isinstance(to, dt.datetime) else to
    if period.unit is Unit.WORKING_DAYS:
        return _working().after(day, period.count)
    if period.unit is Unit.SCHOOL_DAYS:
        if terms is None:
            raise NoTermDates("No school terms are known, so school days cannot be counted.")
        return terms.open.after(day, period.count)
    if period.unit is Unit.MONTHS:
        return add_months(period.count, day)
    return day + dt.timedelta(days=period.count * (7 if period.unit is Unit.WEEKS else 1))
