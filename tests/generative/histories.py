"""Invents histories of a child for a duty: events with their details, well covered or not."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from sightline.core.calendar import LONDON
from sightline.core.coverage import FOREVER, joined
from sightline.core.facts import Event
from sightline.duties.book import whole_book
from sightline.duties.language import ByAge, Every, Limit, Once, Schedule, Throughout

FIRST = dt.date(2012, 1, 2)
DUTIES = list(whole_book().values())

duties = st.sampled_from(DUTIES)
once = st.sampled_from([duty for duty in DUTIES if duty.kind is Once])
every = st.sampled_from([duty for duty in DUTIES if duty.kind is Every and len(duty.versions) == 1])
all_the_time = st.sampled_from([duty for duty in DUTIES if duty.kind is Throughout])
scheduled = st.sampled_from([duty for duty in DUTIES if duty.kind is Schedule])
by_age = st.sampled_from([duty for duty in DUTIES if duty.kind is ByAge])
limits = st.sampled_from([duty for duty in DUTIES if duty.kind is Limit])
# Most things happen close together, as they do in life, and some a long time apart.
days = (st.integers(0, 40) | st.integers(0, 250) | st.integers(0, 1300)).map(
    lambda offset: FIRST + dt.timedelta(days=offset)
)


def mentioned(duty) -> dict[str, set]:
    """The values of each detail that the duty asks about, so that histories meet its conditions."""
    found: dict[str, set] = {}
    happenings = duty.starts_with + duty.met_with + duty.ends_with + duty.lawfully
    asked = [pair for one in happenings for pair in one.wanted]
    asked += [(one.detail, one.must_be) for one in duty.valid_if]
    asked += [pair for version in duty.versions for pair in version.such_that]
    for name, value in asked:
        found.setdefault(name, set()).update(value if isinstance(value, tuple) else (value,))
    return found


def wanted(duty, fact) -> dict:
    """The details of an event of this fact that the duty would take as it stands."""
    happenings = duty.starts_with + duty.met_with + duty.ends_with + duty.lawfully
    found = {
        name: values[0] for one in happenings if one.fact == fact for name, values in one.wanted
    }
    if fact in {one.fact for one in duty.met_with}:
        for requirement in duty.valid_if:
            must = requirement.must_be
            found[requirement.detail] = must[0] if isinstance(must, tuple) else must
    return {name: value for name, value in found.items() if name in known_details(fact)}


def others(detail) -> list:
    """Values that a detail may have besides those the duty asks about."""
    kinds = {"number": [100, 60, 35, None], "code": ["another", "", None]}
    return kinds.get(detail.kind, [True, False, None])


def known_details(fact) -> set[str]:
    """The details that a fact carries."""
    return {detail.name for detail in fact.details}


@st.composite
def events(draw, duty, fact):
    """Up to five events of one fact; a child is born once."""
    values = mentioned(duty)
    most = 1 if fact.name in ("born", "died") else 5
    if fact.name == "born":
        ages = st.integers(-20 * 365, 400).map(lambda offset: FIRST + dt.timedelta(days=offset))
        return [Event(draw(ages), 1)]
    out = []
    starts = any(one.fact.name == fact.name for one in duty.starts_with)
    for number, day in enumerate(sorted(draw(st.lists(days, max_size=most))), start=1):
        details = wanted(duty, fact) if draw(st.booleans()) else {}
        for detail in fact.details:
            may_be = [*sorted(values.get(detail.name, ()), key=str), *others(detail)]
            if detail.name not in details:
                details[detail.name] = draw(st.sampled_from(may_be))
        hour = draw(st.none() | st.integers(0, 23)) if fact.at else None
        at = None
        if hour is not None:
            at = dt.datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)
        about = number if starts else draw(st.sampled_from([1, 1, 2, None]))
        out.append(Event(day, about, at, details))
    return out


@st.composite
def histories(draw, duty):
    """What happened to one child, for every fact the duty needs."""
    return {fact.name: draw(events(duty, fact)) for fact in duty.facts}


@st.composite
def coverages(draw, duty):
    """For each fact: nothing, everything, or one or two spans of days."""
    out = {}
    for fact in duty.facts:
        kind = draw(st.sampled_from(["nothing", "everything", "spans"]))
        if kind == "everything":
            out[fact.name] = [(dt.date.min, FOREVER)]
        elif kind == "spans":
            pairs = draw(st.lists(st.tuples(days, days), min_size=1, max_size=2))
            out[fact.name] = joined([(min(pair), max(pair)) for pair in pairs])
    return out


def everything(duty):
    """Coverage of every fact for all time."""
    return {fact.name: [(dt.date.min, FOREVER)] for fact in duty.facts}


def plain(duty, on, about):
    """A valid event of the duty: each detail is what it must be."""
    fact = duty.met_with[0].fact
    details = dict.fromkeys(known_details(fact)) | wanted(duty, fact)
    return fact.name, Event(on, about, None, details)
