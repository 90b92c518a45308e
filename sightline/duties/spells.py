"""Clocks for what must hold all the time, and for what must never be too many at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.core.coverage import FOREVER
from sightline.core.facts import Happening

from .clock import Clock
from .language import Length, Limit, Throughout
from .reading import Case, Told, closes, not_valid, tied, whole_day


@dataclass(frozen=True, slots=True)
class Spell:
    """Something that held from one day up to, and not including, another."""

    began: Told
    lapsed: Told | None

    @property
    def until(self) -> dt.date:
        """The day it no longer held; for ever where nothing undid it."""
        return self.lapsed.on if self.lapsed else FOREVER


def spells(kinds: Sequence[Happening], begins: list[Told], lapses: list[Told]) -> list[Spell]:
    """Each beginning with the first lapse that belongs to it, earliest first."""
    things = frozenset(kind.fact.thing for kind in kinds if kind.fact.thing)
    out = []
    for began in begins:
        lapsed = next(
            (one for one in lapses if one.on >= began.on and closes(one, began, things)), None
        )
        if lapsed is None or lapsed.on > began.on:
            out.append(Spell(began, lapsed))
    return out


@dataclass
class Owed:
    """A time through which something must hold, from a start to its end."""

    start: Told
    end: Told | None

    @property
    def until(self) -> dt.date:
        """The day it is no longer owed; for ever where nothing ended it."""
        return self.end.on if self.end else FOREVER


def owed(case: Case) -> list[Owed]:
    """The times it is owed; those that overlap are one, since it is owed only once at a time."""
    ends = case.told(case.duty.ends_with)
    out: list[Owed] = []
    for start in case.told(case.duty.starts_with):
        if any(one.kind.later_by and one.on < start.on for one in ends):
            continue
        now = Owed(start, case.ending(start, ends))
        if out and start.on < out[-1].until:
            if now.until > out[-1].until:
                out[-1].end = now.end
        elif not (out and (start.on, start.named) == (out[-1].start.on, out[-1].start.named)):
            out.append(now)
    return out


def gaps(case: Case) -> Iterator[Clock]:
    """A clock for each time that it did not hold, and one for how it came to hold at first."""
    done = case.done()
    lapses = case.told(case.duty.lapses_with)
    for time in owed(case):
        mine = [one for one in done if tied(one, time.start)]
        held = spells(case.duty.met_with, [one for one in mine if one.valid], lapses)
        yield from _gaps_after(case, time.start, time.end, held, mine)


def _gaps_after(
    case: Case, start: Told, end: Told | None, held: list[Spell], done: list[Told]
) -> Iterator[Clock]:
    last = end.on if end else FOREVER
    since, first = start, True
    while first or since.on < last:
        now = [spell for spell in held if spell.began.on <= since.on < spell.until]
        if now and first:
            yield from _gap(case, since, now[0].began, end, start, done)
        elif not now:
            later = [spell.began for spell in held if since.on < spell.began.on <= last]
            closing = later[0] if later else None
            yield from _gap(case, since, closing, end, start, done)
            if closing is None:
                return
            now = [spell for spell in held if spell.began.on <= closing.on < spell.until]
        lapse = _end_of_cover(now, held)
        if lapse is None:
            return
        since, first = lapse, False


def _end_of_cover(now: list[Spell], held: list[Spell]) -> Told | None:
    """What ended the unbroken cover that these spells are part of; None while it holds."""
    longest = max(now, key=lambda spell: spell.until)
    while longest.lapsed is not None:
        onward = [spell for spell in held if spell.began.on <= longest.until < spell.until]
        if not onward:
            return longest.lapsed
        longest = max(onward, key=lambda spell: spell.until)
    return None


def _gap(
    case: Case,
    since: Told,
    closing: Told | None,
    end: Told | None,
    start: Told,
    done: list[Told],
) -> Iterator[Clock]:
    version = case.duty.version_on(since.on, start.event.details)
    if version is None:
        return
    assert isinstance(version.clock, Throughout)
    grace: Length = version.clock.grace
    due_on = whole_day(grace, since.on, case.local)
    met_on = max(closing.on, since.on) if closing else None
    ended = end if closing is None else None
    until = met_on or (end.on if end else FOREVER)
    known_until, not_told = case.known_from(since.on)
    yield Clock(
        duty=case.duty.code,
        version=version.name,
        about=start.named,
        ordinal=0,
        started_on=since.on,
        counted_from=since.on,
        started_by=since.says,
        allowance=str(case.local.period(grace)),
        due_on=due_on,
        met_on=met_on,
        met_by=closing.says if closing else "",
        in_time=met_on <= due_on if met_on and due_on else None,
        ended_on=ended.on if ended else None,
        ended_by=ended.says if ended else "",
        known_until=known_until,
        not_told=not_told,
        not_valid=not_valid(one for one in done if since.on <= one.on <= until),
        unsaid=closing.unsaid if closing else (),
        last_valid_on=closing.on if closing and closing.on < since.on else None,
    )


WITHIN = "the number was within the limit"


def crowds(case: Case) -> Iterator[Clock]:
    """A clock for how many there were when it began to be owed, and one for each time too many."""
    ends, done = case.told(case.duty.ends_with), case.told(case.duty.met_with)
    lapses = case.told(case.duty.lapses_with)
    seen: set[tuple[dt.date, str]] = set()
    for start in case.told(case.duty.starts_with):
        version = case.duty.version_on(start.on, start.event.details)
        barred = any(one.kind.later_by and one.on < start.on for one in ends)
        if version is None or barred or (start.on, start.named) in seen:
            continue
        seen.add((start.on, start.named))
        mine = [one for one in done if tied(one, start)]
        held = spells(case.duty.met_with, mine, lapses)
        assert isinstance(version.clock, Limit)
        most = version.clock.most(case.local, start.event.details)
        yield from Counting(case, version.name, most, start, case.ending(start, ends)).clocks(held)


@dataclass
class Counting:
    """How many there are at once, day by day, through one time for which a limit is owed."""

    case: Case
    version: str
    most: int
    start: Told
    end: Told | None

    def clocks(self, held: list[Spell]) -> Iterator[Clock]:
        """The first clock, and one for each time that there come to be too many."""
        last = self.end.on if self.end else FOREVER
        breach, now = None, 0
        for day, today in _changes(held, self.start.on):
            now += sum(more for more, _ in today)
            if day > last:
                break
            if now > self.most and breach is None and (day < last or day == self.start.on):
                came = next((told for more, told in today if more > 0), self.start)
                breach = self.clock(self.start if day == self.start.on else came)
            elif now <= self.most and breach is not None:
                went = next(told for more, told in today if more < 0)
                yield breach._replace(met_on=day, met_by=went.says, in_time=False)
                breach = None
            elif day == self.start.on:
                yield self.within()
        if breach is not None and self.end is not None:
            breach = breach._replace(ended_on=self.end.on, ended_by=self.end.says)
        if breach is not None:
            yield breach

    def within(self) -> Clock:
        """The clock of a time that began with no more than the limit, if anyone can tell."""
        clock = self.clock(self.start)
        told = True if clock.known_until is not None else None
        return clock._replace(met_on=self.start.on, met_by=WITHIN, in_time=told)

    def clock(self, since: Told) -> Clock:
        """A clock that runs from here, owed at once."""
        known_until, not_told = self.case.known_from(since.on)
        return Clock(
            duty=self.case.duty.code,
            version=self.version,
            about=self.start.named,
            ordinal=0,
            started_on=since.on,
            counted_from=since.on,
            started_by=since.says,
            allowance=f"no more than {self.most} at once",
            due_on=since.on,
            known_until=known_until,
            not_told=not_told,
        )


def _changes(held: list[Spell], start: dt.date) -> Iterator[tuple[dt.date, list[tuple[int, Told]]]]:
    """Each day on which the number changes, and who came or went; the first day is the start."""
    changes: dict[dt.date, list[tuple[int, Told]]] = {start: []}
    for spell in held:
        if spell.until > start:
            changes.setdefault(max(spell.began.on, start), []).append((1, spell.began))
            if spell.lapsed:
                changes.setdefault(spell.lapsed.on, []).append((-1, spell.lapsed))
    yield from sorted(changes.items())
