"""The times that figures are about: a day, a year to March, a year to the day, a school year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sightline.core.calendar import add_months

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """From a first day to a last one, both counted; rows stand as they did on the last."""

    first: dt.date
    last: dt.date
    says: str


class Over(StrEnum):
    """Which time an indicator is about. Each is always given with the day it speaks of."""

    SNAPSHOT = "on a day"
    MARCH = "on 31 March"
    SEPTEMBER = "on 30 September"
    YEAR = "year ending 31 March"
    ROLLING = "12 months to a day"
    ACADEMIC = "school year"
    THREE_YEARS = "three years ending 31 March"


_ENDS = {
    Over.MARCH: (3, 31),
    Over.YEAR: (3, 31),
    Over.THREE_YEARS: (3, 31),
    Over.SEPTEMBER: (9, 30),
    Over.ACADEMIC: (8, 31),
}
_MONTHS = {Over.YEAR: 12, Over.ROLLING: 12, Over.ACADEMIC: 12, Over.THREE_YEARS: 36}
_TO_DATE = {Over.MARCH: Over.SNAPSHOT, Over.SEPTEMBER: Over.SNAPSHOT, Over.YEAR: Over.ROLLING}


def said(day: dt.date) -> str:
    """A day as people write it, such as 31 March 2013."""
    return f"{day.day} {day:%B %Y}"


def span(over: Over, as_at: dt.date, to_date: bool = False) -> Span:
    """The last whole time of its kind by a day; `to_date`, the one that ends on the day itself."""
    over = _TO_DATE.get(over, over) if to_date else over
    last = as_at
    if over in _ENDS and not (to_date and over is Over.THREE_YEARS):
        month, day = _ENDS[over]
        last = dt.date(as_at.year, month, day)
        if last > as_at:
            last = dt.date(as_at.year - 1, month, day)
    months = _MONTHS.get(over, 0)
    first = add_months(-months, last + _ONE_DAY) if months else last
    return Span(first, last, _says(over, last, to_date))


def _says(over: Over, last: dt.date, to_date: bool) -> str:
    if over is Over.ROLLING:
        return f"12 months to {said(last)}"
    if over is Over.YEAR:
        return f"year ending {said(last)}"
    if over is Over.ACADEMIC:
        return f"school year ending {said(last)}"
    if over is Over.THREE_YEARS:
        return f"three years {'to' if to_date else 'ending'} {said(last)}"
    return f"on {said(last)}"
