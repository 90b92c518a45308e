"""The published tables: what happened, what is covered, and how days are counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sightline.core.calendar import FIRST_YEAR, LAST_YEAR, LONDON, Terms, is_working_day
from sightline.core.coverage import Span
from sightline.core.facts import Event, Fact

from ..language import Duty, LocalNumbers
from .phrases import detail, written

FIRST_DAY, LAST_DAY = dt.date(1990, 1, 1), dt.date(2050, 12, 31)
"""Days for which the calendar knows when midnight is in London."""

IN_NUMBER = "in number"
"""The unit of a number that is not a length of time, as `models` keeps it."""

Columns = dict[str, str]
Row = tuple[Any, ...]

COVERAGE: Columns = {
    "authority": "text",
    "source": "text",
    "fact": "text",
    "how": "text",
    "since": "date",
    "until": "date",
}
CALENDAR: Columns = {
    "authority": "text",
    "day": "date",
    "working_day": "boolean",
    "working_number": "int",
    "school_day": "boolean",
    "school_number": "int",
    "next_midnight_at": "timestamp",
}
LOCAL_NUMBERS: Columns = {"authority": "text", "name": "text", "number": "int", "unit": "text"}
LOCAL_DATES: Columns = {"authority": "text", "name": "text", "day": "date"}
CHILDREN: Columns = {"authority": "text", "child": "bigint", "known_as": "text"}
SUBJECTS: Columns = {
    "authority": "text",
    "subject": "text",
    "number": "bigint",
    "known_as": "text",
}
ANSWERING: Columns = {
    "authority": "text",
    "subject": "text",
    "number": "bigint",
    "role": "text",
    "worker": "text",
}
HOLDERS: Columns = {
    "authority": "text",
    "child": "bigint",
    "seq": "bigint",
    "role": "text",
    "worker": "text",
    "manager": "text",
    "since": "date",
    "until": "date",
}


def events_columns(facts: Iterable[Fact]) -> Columns:
    """The columns of the events: what all have, then each detail that any fact carries."""
    details = sorted({detail(one.name) for fact in facts for one in fact.details})
    return {
        "authority": "text",
        "fact": "text",
        "child": "bigint",
        "seq": "bigint",
        "on_day": "date",
        "at_utc": "timestamp",
        "about": "text",
        **dict.fromkeys(details, "text"),
    }


def facts_of(duties: Iterable[Duty]) -> list[Fact]:
    """Every fact these duties need, by name."""
    found = {fact.name: fact for duty in duties for fact in duty.facts}
    return [found[name] for name in sorted(found)]


def event_rows(
    authority: str, child: int, happened: Mapping[str, Sequence[Event]], columns: Columns
) -> Iterator[Row]:
    """One child's events as rows of the published table, in the order they are given."""
    details = [name for name in columns if name.startswith("detail_")]
    for fact, events in happened.items():
        for seq, event in enumerate(events):
            given = {detail(name): value for name, value in event.details.items()}
            yield (
                *(authority, fact, child, seq, event.on),
                event.at.astimezone(dt.UTC).replace(tzinfo=None) if event.at else None,
                None if event.about is None else str(event.about),
                *(None if given.get(one) is None else written(given[one]) for one in details),
            )


def coverage_rows(authority: str, covered: Mapping[str, Sequence[Span]]) -> Iterator[Row]:
    """Spans of days that are wholly covered, as if one source had told of each."""
    for fact, spans in covered.items():
        for since, until in spans:
            yield (authority, "a source", fact, "every event", since, until)


def local_rows(authority: str, local: LocalNumbers) -> Iterator[Row]:
    """The numbers an authority has set for itself."""
    for name, period in sorted(local.periods.items()):
        yield (authority, name, period.count, str(period.unit))
    for name, count in sorted(local.counts.items()):
        yield (authority, name, count, IN_NUMBER)


def local_date_rows(authority: str, local: LocalNumbers) -> Iterator[Row]:
    """The days on which an authority itself went over from one rule to the next."""
    for name, day in sorted(local.dates.items()):
        yield (authority, name, day)


def calendar_rows(authority: str, terms: Terms | None) -> Iterator[Row]:
    """Every day with its running numbers of working and school days, and its next midnight."""
    working, school, nothing = _working_days(), _school_days(terms), (False, None)
    for day, midnight in _midnights():
        yield (authority, day, *working.get(day, nothing), *school.get(day, nothing), midnight)


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    for offset in range((last - first).days + 1):
        yield first + dt.timedelta(days=offset)


@lru_cache(maxsize=1)
def _midnights() -> list[tuple[dt.date, dt.datetime]]:
    out = []
    for day in _days(FIRST_DAY, LAST_DAY):
        after = day + dt.timedelta(days=1)
        midnight = dt.datetime(after.year, after.month, after.day, tzinfo=LONDON)
        out.append((day, midnight.astimezone(dt.UTC).replace(tzinfo=None)))
    return out


@lru_cache(maxsize=1)
def _working_days() -> dict[dt.date, tuple[bool, int]]:
    out, number = {}, 0
    for day in _days(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)):
        working = is_working_day(day)
        number += working
        out[day] = (working, number)
    return out


def _school_days(terms: Terms | None) -> dict[dt.date, tuple[bool, int]]:
    if terms is None:
        return {}
    held = set(terms.open.days)
    days = zip(_days(terms.open.first, terms.open.last), terms.open.running, strict=True)
    return {day: (day in held, number) for day, number in days}
