"""Reads what happened to one child in the terms of one duty."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple

from sightline.core.calendar import CannotCount, Terms, add, london_date
from sightline.core.coverage import FOREVER, Span, known_until
from sightline.core.facts import Event, Fact, Happening
from sightline.core.periods import Unit, years

from .clock import NotValid
from .language import Duty, Length, LocalNumbers, Version, each

Happenings = Mapping[str, Sequence[Event]]
Covered = Mapping[str, Sequence[Span]]
Memory = dict[tuple[str, int, int], "list[Told]"]

_day = attrgetter("on")


class Told(NamedTuple):
    """One event, with the happening it was read as."""

    on: dt.date
    event: Event
    kind: Happening
    valid: bool = True
    why: str = ""
    unsaid: tuple[str, ...] = ()
    lawful: bool = False

    @property
    def says(self) -> str:
        """What happened, as a clause: "a social worker visited"."""
        if self.kind.later_by is not None:
            age = self.kind.later_by.count // 12
            turned = self.kind.fact.name == "born" and self.kind.later_by == years(age)
            if turned:
                return f"the child turned {age}"
            return f"it was {self.kind.later_by} since {self.kind.fact.says}"
        return self.kind.fact.says

    @property
    def named(self) -> str:
        """What the event is about, such as "placement 12"; empty where no one says."""
        if self.event.about is None:
            return ""
        return f"{self.kind.fact.thing or self.kind.fact.name} {self.event.about}"


def _says(fact: Fact, detail: str) -> str:
    return next((one.says for one in fact.details if one.name == detail), "")


def between(told: list[Told], first: dt.date, last: dt.date) -> list[Told]:
    """The events from one day to another, both included, of a list in order."""
    return told[bisect_left(told, first, key=_day) : bisect_right(told, last, key=_day)]


def _in_order(one: Told) -> tuple[dt.date, str]:
    return (one.on, str(one.event.about))


class Due(NamedTuple):
    """When an interval runs out, and its length in words."""

    on: dt.date | None
    at: dt.datetime | None
    words: str
    in_hours: bool = False


@dataclass(frozen=True)
class Case:
    """A duty, and all that is known of one child that bears on it."""

    duty: Duty
    happenings: Happenings
    covered: Covered
    horizon: dt.date
    local: LocalNumbers
    memory: Memory

    def told(self, kinds: tuple[Happening, ...]) -> list[Told]:
        """Every event of these kinds up to the horizon, earliest first."""
        key = ("told", id(kinds), 0)
        if key not in self.memory:
            found = [
                Told(self.moved(kind, event.on), event, kind)
                for kind in kinds
                for event in self.happenings.get(kind.fact.name, ())
                if not kind.wanted or kind.includes(event)
            ]
            known = [one for one in found if one.on <= self.horizon]
            self.memory[key] = sorted(known, key=_in_order)
        return self.memory[key]

    def done(self) -> list[Told]:
        """Every event that could meet the duty, with what its requirements make of each."""
        key = ("done", id(self.duty.met_with), id(self.duty.required))
        if key not in self.memory:
            told = self.told(self.duty.met_with)
            self.memory[key] = [self.judged(one) for one in told] if self.duty.required else told
        return self.memory[key]

    def lawful(self) -> list[Told]:
        """Every lawful reason for which the duty may be closed undone."""
        return [one._replace(lawful=True) for one in self.told(self.duty.lawfully)]

    def moved(self, kind: Happening, day: dt.date) -> dt.date:
        """The day of an event, moved on by the period that its kind asks for."""
        return day if kind.later_by is None else add(kind.later_by, day, self.local.terms)

    def judged(self, one: Told) -> Told:
        """The same event with what the duty's requirements make of it."""
        details, unsaid = one.event.details, []
        for requirement in self.duty.required:
            if requirement.detail in details:
                value = details[requirement.detail]
                if requirement.broken_by(value):
                    return one._replace(valid=False, why=requirement.otherwise)
                if value is not None:
                    continue
            says = _says(one.kind.fact, requirement.detail)
            if says:
                unsaid.append(says)
        return one._replace(unsaid=tuple(unsaid)) if unsaid else one

    def begins(self, version: Version) -> dt.date | None:
        """The day before which this rule is not owed; None where that day is not known."""
        if version.not_before is None:
            return dt.date.min
        days = self.told(each(version.not_before))
        return days[0].on if days else None

    def ending(self, start: Told, ends: list[Told]) -> Told | None:
        """The first end of this start, on or after it."""
        things = self.duty.things
        return next(
            (one for one in ends if one.on >= start.on and closes(one, start, things)), None
        )

    def known_from(self, day: dt.date) -> tuple[dt.date | None, tuple[str, ...]]:
        """The last day up to which all that could meet the duty is covered from this day.

        With it, what is not covered after that, as clauses; nothing where all is, for ever.
        """
        ends = {
            kind.fact.says: known_until(self.covered.get(kind.fact.name, ()), day)
            for kind in self.duty.told_by
        }
        silent = tuple(says for says, end in ends.items() if end is None)
        if silent:
            return None, silent
        first = min(end for end in ends.values() if end is not None)
        if first == FOREVER:
            return first, ()
        return first, tuple(says for says, end in ends.items() if end == first)

    def due(self, length: Length, start: Told) -> Due:
        """When an interval from this start runs out; hours need the instant of the start."""
        period = self.local.period(length)
        if period.unit is not Unit.HOURS:
            return Due(whole_day(period, start.on, self.local), None, str(period))
        if start.event.at is None or start.kind.later_by is not None:
            last = start.on + dt.timedelta(days=-(-period.count // 24))
            return Due(last, None, str(period), True)
        at = add(period, start.event.at)
        assert isinstance(at, dt.datetime)
        return Due(london_date(at), at, str(period), True)


def settled(duty: Duty, local: LocalNumbers) -> Duty:
    """The duty with its versions between the days that this authority has set for itself."""
    if not any(version.changed_over in local.dates for version in duty.versions):
        return duty
    return replace(duty, versions=tuple(_moved(one, local) for one in duty.versions))


def _moved(version: Version, local: LocalNumbers) -> Version:
    day = local.dates.get(version.changed_over)
    if day is None:
        return version
    if version.replaced_by_then:
        return replace(version, until=day - dt.timedelta(days=1))
    return replace(version, since=day)


def whole_day(length: Length, day: dt.date, local: LocalNumbers) -> dt.date | None:
    """The due day of an interval in days or longer; None where the days cannot be counted."""
    terms: Terms | None = local.terms
    try:
        return add(local.period(length), day, terms)
    except CannotCount:
        return None


def tied(one: Told, start: Told) -> bool:
    """Whether an event belongs with a start: about the same thing, where both name one.

    An event whose source does not say which thing it was about is tied by the child alone.
    """
    thing = start.kind.fact.thing
    if thing and thing == one.kind.fact.thing and one.event.about is not None:
        return one.event.about == start.event.about
    return True


def closes(one: Told, start: Told, things: frozenset[str]) -> bool:
    """Whether an end closes this start: not where it is about another start's kind of thing."""
    thing = one.kind.fact.thing
    if thing in things and thing != start.kind.fact.thing:
        return False
    return tied(one, start)


def belongs(one: Told, start: Told) -> bool:
    """Whether an event of the same day or later belongs with a start.

    On the same day it must not be at an earlier hour, where both give one.
    """
    if not tied(one, start):
        return False
    if one.on != start.on:
        return True
    moved = one.kind.later_by or start.kind.later_by
    if moved or one.event.at is None or start.event.at is None:
        return True
    return one.event.at >= start.event.at


def not_valid(events: Iterable[Told]) -> tuple[NotValid, ...]:
    """The events that were done and do not count."""
    return tuple(NotValid(one.on, one.says, one.why) for one in events if not one.valid)
