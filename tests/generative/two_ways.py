"""Works the same histories out both ways: one child at a time in Python, and all at once in SQL."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from hypothesis import strategies as st

from sightline.core.calendar import LONDON, usual_terms
from sightline.core.coverage import Carried, How
from sightline.core.facts import Event
from sightline.core.periods import Period, Unit
from sightline.duties.book import whole_book
from sightline.duties.clock import position
from sightline.duties.engine import clocks
from sightline.duties.events import Covering
from sightline.duties.language import Local, LocalCount, LocalNumbers, Throughout
from sightline.duties.sets import build, kept, published
from sightline.duties.sets.rows import as_clock

from . import histories

AT_ONCE = 6
AS_AT = dt.date(2013, 9, 16)
AUTHORITIES = [f"Example {number}" for number in range(AT_ONCE)]
PLAIN = [f"Plain {number}" for number in range(16)]
"""Authorities that have set nothing of their own, for the worked examples."""
CALENDAR_YEARS = range(2005, 2031)


@lru_cache(maxsize=1)
def terms():
    """The school terms of every other authority; the rest have given none."""
    return usual_terms(2010, 2018)


def terms_of(authority):
    return terms() if authority in AUTHORITIES[1::2] else None


@dataclass
class Place:
    """An authority: what happened to each child, what its sources carry, and its own numbers."""

    children: list[dict[str, list[Event]]]
    carried: list[Carried] = field(default_factory=list)
    periods: dict[str, Period] = field(default_factory=dict)
    dates: dict[str, dt.date] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def local(self, name):
        """What an authority of this name has set for itself."""
        return LocalNumbers(self.periods, terms_of(name), self.dates, self.counts)


def calendar_rows():
    """The calendar of every authority in these tests."""
    for authority in AUTHORITIES + PLAIN:
        for row in published.calendar_rows(authority, terms_of(authority)):
            if row[1].year in CALENDAR_YEARS:
                yield row


def put(engine, duty, places):
    """Publish these places."""
    columns = published.events_columns(duty.facts)
    events, coverage, numbers, changes = [], [], [], []
    for name, place in zip(AUTHORITIES, places, strict=False):
        for child, happened in enumerate(place.children):
            events += published.event_rows(name, child, happened, columns)
        coverage += [
            (name, one.source, one.fact, str(one.how), one.since, one.until)
            for one in place.carried
        ]
        numbers += published.local_rows(name, place.local(name))
        changes += published.local_date_rows(name, place.local(name))
    engine.put("events", columns, events)
    engine.put("coverage", published.COVERAGE, coverage)
    engine.put("local_numbers", published.LOCAL_NUMBERS, numbers)
    engine.put("local_dates", published.LOCAL_DATES, changes)
    engine.prepare()


def in_sql(engine, duty, places):
    """Every clock in these places as the engine works them out."""
    put(engine, duty, places)
    return Counter(as_clock(row) for row in engine.rows(query_of(duty, engine)))


def query_of(duty, engine):
    """The duty's query as it would be written now; that it is what is kept is tested elsewhere."""
    key = (id(duty), engine.name)
    if key not in _written:
        _written[key] = build.query(duty, engine.name)
    return _written[key]


_written: dict[tuple[int, str], str] = {}


def assert_same_positions(engine, duty, as_at):
    """Where each clock stands, of what was last published, by the expression and by the rule."""
    asked = kept.positions(query_of(duty, engine), engine.name, as_at)
    for row in engine.rows(asked):
        assert row[-1] == position(as_clock(row)[2], as_at)


def in_python(duty, places):
    """The same from the reference."""
    return Counter(
        (name, child, clock)
        for name, place in zip(AUTHORITIES, places, strict=False)
        for child, happened in enumerate(place.children)
        for clock in clocks(
            duty,
            happened,
            Covering(place.carried).child(happened),
            local=place.local(name),
        )
    )


def assert_same(engine, duty, places):
    """Row for row, with each difference shown. Returns how many clocks there were."""
    got, wanted = in_sql(engine, duty, places), in_python(duty, places)
    assert got - wanted == Counter() and wanted - got == Counter()
    return wanted.total()


def everything(facts):
    """One source that carries every event for all time."""
    return [Carried("all", fact.name, How.EVERY_EVENT, dt.date.min) for fact in facts]


def changes_of(duty):
    """The names of the days on which an authority may go over from one rule to the next."""
    return sorted({one.changed_over for one in duty.versions if one.changed_over})


def locals_of(duty, kind=Local):
    """The names of the lengths, or counts, that the duty leaves to the authority."""
    found = set()
    for version in duty.versions:
        for value in vars(version.clock).values():
            if isinstance(value, kind):
                found.add(value.name)
    return sorted(found)


@st.composite
def places(draw, duty):
    """A place for this duty: two children, sources that overlap or leave gaps, local numbers."""
    children = draw(st.lists(histories.histories(duty), min_size=1, max_size=2))
    carried = []
    for fact in duty.facts:
        for number in range(draw(st.integers(0, 2))):
            how = draw(st.sampled_from([How.EVERY_EVENT, How.EVERY_EVENT, *How]))
            since, until = sorted([draw(histories.days), draw(histories.days)])
            still = draw(st.booleans())
            carried.append(Carried(f"{number}", fact.name, how, since, None if still else until))
    periods = {
        name: Period(draw(st.integers(0, 80)), draw(st.sampled_from(units(duty))))
        for name in locals_of(duty)
        if draw(st.booleans())
    }
    dates = {name: draw(histories.days) for name in changes_of(duty) if draw(st.booleans())}
    counts = {
        name: draw(st.integers(0, 4)) for name in locals_of(duty, LocalCount) if draw(st.booleans())
    }
    return Place(children, carried, periods, dates, counts)


def units(duty):
    """The units an authority's own number may have."""
    return [unit for unit in Unit if unit is not Unit.HOURS or duty.kind is not Throughout]


def some_places(duty):
    """Several places at once, so that none may leak into another."""
    return st.lists(places(duty), min_size=1, max_size=AT_ONCE)


def busy_places(duty, chance):
    """Six authorities of eight children to whom much happened, from a `random.Random`."""
    return [_busy(duty, chance) for _ in AUTHORITIES]


def _busy(duty, chance):
    children = [{fact.name: _happened(duty, fact, chance) for fact in duty.facts} for _ in range(8)]
    # What a source covers often begins or stops on, or just beside, a day on which much hangs.
    days = sorted({event.on for one in children for found in one.values() for event in found})
    carried = []
    for fact in duty.facts:
        for number in range(chance.choice([1, 1, 2, 3])):
            how = chance.choice([How.EVERY_EVENT] * 4 + [How.LATEST_ONLY] * 3 + [How.YEARLY_FLAG])
            since = histories.FIRST + dt.timedelta(days=chance.randrange(-400, 900))
            length = chance.choice([None, None, 100, 365, 1500])
            until = since + dt.timedelta(days=length) if length else None
            if until and chance.random() < 0.6:
                beside = chance.choice(days) + dt.timedelta(days=chance.choice([-1, -1, 0, 1]))
                until = max(since, beside)
            carried.append(Carried(f"{number}", fact.name, how, since, until))
    periods = {
        name: Period(chance.randrange(0, 60), chance.choice(units(duty)))
        for name in locals_of(duty)
        if chance.random() < 0.5
    }
    dates = {
        name: histories.FIRST + dt.timedelta(days=chance.randrange(900))
        for name in changes_of(duty)
        if chance.random() < 0.5
    }
    # Few enough that a life of these tests may well have too many.
    counts = {name: chance.randrange(4) for name in locals_of(duty, LocalCount)}
    return Place(children, carried, periods, dates, counts)


def _happened(duty, fact, chance):
    """Up to nine events of a fact, some on one day, most of them such as the duty asks for."""
    if fact.name == "born":
        years = chance.choice([1, 4, 8, 14, 17])
        return [Event(histories.FIRST - dt.timedelta(days=years * 365 + chance.randrange(365)), 1)]
    if fact.name == "died" and chance.random() < 0.9:
        return []
    values = histories.mentioned(duty)
    starts = any(one.fact.name == fact.name for one in duty.starts_with)
    # A duty that is younger than these histories has its lives begin when it does.
    first = max(histories.FIRST, min(one.since or histories.FIRST for one in duty.versions))
    found = []
    for number in range(chance.choice([1, 2, 3, 5, 9])):
        if not found or chance.random() < 0.7:  # else one more on the same day
            day = first + dt.timedelta(days=chance.choice([7, 30, 1]) * chance.randrange(45))
        asked = {
            detail.name: chance.choice(
                [*sorted(values.get(detail.name, ()), key=str)] * 8 + histories.others(detail)
            )
            for detail in fact.details
        }
        if chance.random() < 0.5:
            # A detail with many values would else hardly ever be what the duty asks for.
            asked |= histories.wanted(duty, fact)
        at = None
        if fact.at and chance.random() < 0.7:
            at = dt.datetime(day.year, day.month, day.day, chance.randrange(24), tzinfo=LONDON)
        about = 1 + number if starts else chance.choice([1, 2, 3, 4, None])
        found.append(Event(day, about, at, asked))
    return found


DUTIES = whole_book()
