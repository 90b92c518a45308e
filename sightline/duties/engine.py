"""Works out the clocks of one child under one duty, from what happened and what is covered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sightline.core.coverage import FOREVER

from .clock import Clock, NotValid
from .language import (
    ByAge,
    Duty,
    Every,
    Length,
    Limit,
    LocalNumbers,
    Once,
    Schedule,
    Throughout,
    Version,
)
from .reading import (
    Case,
    Covered,
    Due,
    Happenings,
    Memory,
    Told,
    belongs,
    between,
    not_valid,
    settled,
    whole_day,
)
from .spells import crowds, gaps

USUAL = LocalNumbers()


def clocks(
    duty: Duty,
    happenings: Happenings,
    covered: Covered,
    horizon: dt.date = FOREVER,
    local: LocalNumbers = USUAL,
    memory: Memory | None = None,
) -> list[Clock]:
    """Every clock this duty starts for one child, in order; pure, and the reference for others.

    `happenings` holds events and `covered` spans of days, both by the fact's name. Events after
    the `horizon` have not happened. For a Limit the events are one worker's, not one child's.
    `memory`, an empty dict given for one child and used for duty after duty, saves reading the
    same events again.
    """
    if not any(kind.fact.name in happenings for kind in duty.starts_with):
        return []
    duty = settled(duty, local)
    case = Case(duty, happenings, covered, horizon, local, {} if memory is None else memory)
    found: Iterable[Clock]
    if duty.kind is Throughout:
        found = gaps(case)
    elif duty.kind is Limit:
        found = crowds(case)
    else:
        found = (clock for chain in _chains(case) for clock in chain.clocks())
    return sorted(found, key=lambda clock: (clock.counted_from, clock.about))


def _chains(case: Case) -> Iterator[Chain]:
    starts = case.told(case.duty.starts_with)
    done, lawful = case.done(), case.lawful()
    ends = case.told(case.duty.ends_with)
    seen: set[tuple[dt.date, str]] = set()
    for start in starts:
        if (start.on, start.named) in seen:
            continue
        seen.add((start.on, start.named))
        if any(one.kind.later_by and one.on < start.on for one in ends):
            continue
        end = case.ending(start, ends)
        last = end.on if end else FOREVER
        yield Chain(
            case,
            start,
            end,
            [one for one in between(done, start.on, last) if belongs(one, start)],
            [one for one in between(lawful, start.on, last) if belongs(one, start)],
        )


@dataclass
class Chain:
    """One start and the valid events that follow it, each of which begins the next interval."""

    case: Case
    start: Told
    end: Told | None
    done: list[Told]
    lawful: list[Told]

    def clocks(self) -> Iterator[Clock]:
        """A clock for every interval that this duty owns."""
        known, _ = self.case.known_from(self.start.on)
        links = [one for one in self.done if one.valid] + self.lawful
        if self.lawful or self.case.duty.by_the_hour:
            links.sort(key=_order)
        current, ordinal, last_valid = self.start, 0, None
        for link in links:
            if ordinal and link.on <= current.on:
                continue
            clock = self.clock(ordinal, current, link, known, last_valid)
            if clock:
                yield clock
            if self.case.duty.kind in (Once, ByAge):
                return
            last_valid = link.on if not link.lawful else last_valid
            current, ordinal = link, ordinal + 1
        over = self.end is not None and ordinal > 0 and current.on >= self.end.on
        clock = None if over else self.clock(ordinal, current, None, known, last_valid)
        if clock:
            yield clock

    def clock(
        self,
        ordinal: int,
        since: Told,
        link: Told | None,
        known: dt.date | None,
        last_valid: dt.date | None,
    ) -> Clock | None:
        """The clock of one interval, or None where this duty does not own it."""
        version = self.case.duty.version_on(since.on, self.start.event.details)
        begins = self.case.begins(version) if version else None
        if version is None or begins is None:
            return None
        told = known is not None and known >= since.on - dt.timedelta(days=1)
        length = self.owned(version, ordinal, since, told or since.on == self.start.on)
        closed = link or self.end
        if length is None or (closed is not None and closed.on < begins):
            return None
        due = self.due(version, length, since)
        known_until, not_told = self.known(since)
        clock = Clock(
            duty=self.case.duty.code,
            version=version.name,
            about=self.start.named,
            ordinal=ordinal,
            started_on=max(since.on, begins),
            counted_from=since.on,
            started_by=since.says,
            allowance=due.words,
            due_on=max(due.on, begins) if due.on else None,
            due_at=due.at,
            known_until=known_until,
            not_told=not_told,
            not_valid=self.attempts(ordinal, since, link),
            last_valid_on=last_valid,
        )
        return self.closed(clock, link, due.in_hours)

    def known(self, since: Told) -> tuple[dt.date | None, tuple[str, ...]]:
        """How far all that could meet this interval is covered, and what is not after that.

        What can happen only once to the thing the duty is about, such as its being authorised,
        needs no coverage once a source has told of it: nothing else can have happened.
        """
        if self.done and self.start.kind.fact.thing in self.case.duty.only_once_to:
            return FOREVER, ()
        return self.case.known_from(since.on)

    def owned(self, version: Version, ordinal: int, since: Told, known: bool) -> Length | None:
        """How long this interval may be; None where another duty owns it."""
        kind = version.clock
        if isinstance(kind, ByAge):
            return kind.at if ordinal == 0 else None
        assert isinstance(kind, Once | Every | Schedule)
        if isinstance(kind, Every) and ordinal:
            after = whole_day(kind.after, self.start.on, USUAL) if kind.after else None
            until = whole_day(kind.until, self.start.on, USUAL) if kind.until else None
            if (after and since.on < after) or (until and since.on >= until):
                return None
        return kind.allows(ordinal, known)

    def due(self, version: Version, length: Length, since: Told) -> Due:
        """When this interval runs out, and its length in words."""
        kind = version.clock
        if not isinstance(kind, ByAge):
            return self.case.due(length, since)
        years, over = divmod(kind.at.count, 12)
        words = f"age {years}" + (f" years {over} months" if over else "")
        births = self.case.happenings.get(kind.born.name, ())
        if not births:
            return Due(None, None, words)
        birthday = whole_day(kind.at, births[0].on, self.case.local)
        return Due(max(birthday, since.on) if birthday else None, None, words)

    def attempts(self, ordinal: int, since: Told, link: Told | None) -> tuple[NotValid, ...]:
        """What was done in this interval and does not count."""
        until = link.on if link else FOREVER
        first = since.on if ordinal == 0 else since.on + dt.timedelta(days=1)
        return not_valid(one for one in self.done if first <= one.on <= until)

    def closed(self, clock: Clock, link: Told | None, in_hours: bool) -> Clock:
        """The clock with what met it, or ended it, filled in."""
        if link is not None and not link.lawful:
            return clock._replace(
                met_on=link.on,
                met_by=link.says,
                unsaid=link.unsaid,
                in_time=_in_time(clock, link, in_hours),
            )
        closing = link or self.end
        if closing is None:
            return clock
        return clock._replace(ended_on=closing.on, ended_by=closing.says)


def _order(one: Told) -> tuple[dt.date, float]:
    at = one.event.at if one.kind.later_by is None else None
    return (one.on, at.timestamp() if at else float("inf"))


def _in_time(clock: Clock, link: Told, in_hours: bool) -> bool | None:
    """Whether an event was in time; None for hours that the recorded dates do not settle."""
    if clock.due_on is None:
        return None
    at = link.event.at if link.kind.later_by is None else None
    if clock.due_at is not None and at is not None:
        return at <= clock.due_at
    if in_hours and link.on == clock.due_on:
        return None
    return link.on <= clock.due_on
