"""How the screens say dates, lengths of time and numbers of things."""

import datetime as dt
import re

from django.utils import timezone

DAY_FIRST = re.compile(r"^(\d{1,2})[\s/.-]+(\d{1,2}|[A-Za-z]{3,})[\s/.-]+(\d{4})$")
YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def uk_date(day: dt.date | dt.datetime | None) -> str:
    """A date as people write it: 12 July 2013. Nothing for no date."""
    if day is None:
        return ""
    day = local_day(day)
    return f"{day.day} {day:%B %Y}"


def read_day(text: str) -> dt.date | None:
    """A date as people here type it: 12/7/2013, 12 July 2013 or 2013-07-12. None if it is none."""
    text = " ".join(text.split())
    if match := YEAR_FIRST.match(text):
        year, month, day = match.groups()
    elif match := DAY_FIRST.match(text):
        day, month, year = match.groups()
    else:
        return None
    try:
        number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None


def short_date(day: dt.date | dt.datetime | None) -> str:
    """A date for a narrow column: 12 Jul 2013."""
    if day is None:
        return ""
    day = local_day(day)
    return f"{day.day} {day:%b %Y}"


def uk_time(moment: dt.datetime) -> str:
    """A date and time in this country: 12 July 2013 at 14:05."""
    here = timezone.localtime(moment)
    return f"{uk_date(here)} at {here:%H:%M}"


def local_day(day: dt.date | dt.datetime) -> dt.date:
    """The day it was in this country."""
    return timezone.localtime(day).date() if isinstance(day, dt.datetime) else day


def whole(number: object) -> str:
    """A number with thousands set apart, and no decimals that say nothing: 1,088 or 11.5."""
    text = f"{float(str(number)):,.3f}"
    return text.rstrip("0").rstrip(".")


def how_long(days: int) -> str:
    """A number of days in the unit a person would choose: 20 days, 4 months, 3 years."""
    if days < 100:
        return plural(days, "day")
    if days < 730:
        return plural(round(days / 30.44), "month")
    return plural(int(days / 365.25), "year")


def ago(day: dt.date | dt.datetime | None, today: dt.date) -> str:
    """How long ago, or how soon: 20 days ago, yesterday, today, in 14 days."""
    if day is None:
        return ""
    days = (today - local_day(day)).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}
    if days in near:
        return near[days]
    return f"{how_long(days)} ago" if days > 0 else f"in {how_long(-days)}"


def plural(count: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 child, 1,204 children."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def nth(number: int) -> str:
    """First, second and so on as figures: 1st, 2nd, 4th, 11th."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def listed(things: list[str], joined_by: str = "and") -> str:
    """Things in a sentence: a, b and c."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {joined_by} {things[-1]}"


def share(part: int, whole: int) -> str:
    """A share as a percentage with one decimal, or a dash where there is nothing to divide."""
    return f"{100 * part / whole:.1f}%" if whole else "–"


def age_on(born_on: dt.date, day: dt.date) -> int:
    """Whole years old; someone born on 29 February turns a year older on 1 March."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))
