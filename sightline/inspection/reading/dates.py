"""Days as reports print them: "8 – 12 July 2013", "25 June 2012 to 6 July 2012" and the like."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|sept"
_DAY = rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+({_MONTH})\b\.?,?)?(?:\s+(\d{{4}}))?"
_BETWEEN = r"\s*(?:[-–—]|to|until|and)\s*"
_RANGE = re.compile(rf"{_DAY}{_BETWEEN}{_DAY}", re.IGNORECASE)
_SINGLE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\b\.?,?\s+(\d{{4}})", re.IGNORECASE
)
_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
LONGEST = dt.timedelta(days=120)


def span(text: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a stretch; one day alone is both. None if it is not clear."""
    text = in_words(text)
    found = _RANGE.search(text)
    if found is None:
        day = single(text)
        return None if day is None else (day, day)
    day1, month1, year1, day2, month2, year2 = found.groups()
    if not month2 or not year2:
        return None
    first = _date(day1, month1 or month2, year1 or year2)
    last = _date(day2, month2, year2)
    if first is not None and last is not None and first > last and not year1:
        first = _date(day1, month1 or month2, str(int(year2) - 1))
    if first is None or last is None or not dt.timedelta(0) <= last - first <= LONGEST:
        return None
    return first, last


def single(text: str) -> dt.date | None:
    """The first whole date in the text."""
    found = _SINGLE.search(in_words(text))
    return None if found is None else _date(*found.groups())


def in_words(text: str) -> str:
    """The text with days such as 1/06/2015 (day first, as in England) put into words."""

    def worded(at: re.Match[str]) -> str:
        month = int(at.group(2))
        if not 1 <= month <= 12:
            return at.group()
        return f"{at.group(1)} {MONTHS[month - 1]} {at.group(3)}"

    return _FIGURES.sub(worded, text)


def _date(day: str, month: str, year: str) -> dt.date | None:
    number = next(at for at, name in enumerate(MONTHS, 1) if name.startswith(month[:3].lower()))
    try:
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None
