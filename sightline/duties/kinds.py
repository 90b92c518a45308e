"""The kinds of clock: once, again and again, by an age, all the time, or never too many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sightline.core.calendar import Terms
from sightline.core.facts import Fact
from sightline.core.periods import Period, days


@dataclass(frozen=True)
class Local:
    """A length of time that each authority sets for itself, with the usual one as default."""

    name: str
    usual: Period


Length = Period | Local


@dataclass(frozen=True)
class LocalCount:
    """A number of children, or other things, that each authority sets, with the usual one."""

    name: str
    usual: int


@dataclass(frozen=True)
class LocalNumbers:
    """One authority's own numbers, dates and school terms; what it has not set stays as usual."""

    periods: Mapping[str, Period] = field(default_factory=dict)
    terms: Terms | None = None
    dates: Mapping[str, dt.date] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    def period(self, length: Length) -> Period:
        """The period itself, or what this authority has set in its place."""
        if isinstance(length, Local):
            return self.periods.get(length.name, length.usual)
        return length

    def count(self, count: int | LocalCount) -> int:
        """The number itself, or what this authority has set in its place."""
        if isinstance(count, LocalCount):
            return self.counts.get(count.name, count.usual)
        return count


@dataclass(frozen=True)
class Once:
    """To be done one time, within this long of the start."""

    within: Length

    def allows(self, ordinal: int, known: bool = True) -> Length | None:
        """The interval that follows the event of this ordinal; the start is nought."""
        return self.within if ordinal == 0 else None


@dataclass(frozen=True)
class Every:
    """To be done again and again, each time counted from when it was last done.

    `first` is owed from the start (none: another duty owns the first one). `after` and `until`
    keep only the intervals that begin from, and before, so long after the start.
    """

    then: Length
    first: Length | None = None
    until: Period | None = None
    after: Period | None = None

    def allows(self, ordinal: int, known: bool = True) -> Length | None:
        """The interval that follows the event of this ordinal; the start is nought."""
        return self.first if ordinal == 0 else self.then


@dataclass(frozen=True)
class Schedule:
    """A first, a second and later ones with intervals of their own; none: another duty owns it.

    Where it is not known which one an event was, because nobody can tell what happened before,
    the interval is that of the later ones, which is the most lenient reading.
    """

    first: Length | None = None
    second: Length | None = None
    then: Length | None = None

    def allows(self, ordinal: int, known: bool = True) -> Length | None:
        """The interval that follows the event of this ordinal; the start is nought."""
        if ordinal == 0:
            return self.first
        return self.second if ordinal == 1 and known else self.then


@dataclass(frozen=True)
class ByAge:
    """To be done by a birthday, or at once where the duty starts after it."""

    at: Period
    born: Fact


AT_ONCE = days(0)


@dataclass(frozen=True)
class Throughout:
    """Something must be so all the time; each gap is a clock of its own, with this much grace."""

    grace: Length = AT_ONCE


FULL_TIME = 100
"""A share of full time is said in hundredths."""


@dataclass(frozen=True)
class Limit:
    """No more than this many at once, for one worker, at any time while it is owed.

    There is a clock for how many there were when it began to be owed, and one for each time that
    there are too many. `tenths` is how much of the number holds: nine for nine tenths. `share`
    names the detail of the start that says, in hundredths, how much of full time the worker works:
    the number is for full time. What is left over is dropped: half of 15 is 7.
    """

    at_most: int | LocalCount
    tenths: int = 10
    share: str = ""

    def most(self, local: LocalNumbers, details: Mapping[str, Any]) -> int:
        """How many there may be, in this authority, after a start with these details."""
        share = details.get(self.share) if self.share else None
        full = FULL_TIME if share is None else share
        return local.count(self.at_most) * self.tenths * int(full) // (10 * FULL_TIME)


ClockKind = Once | Every | Schedule | ByAge | Throughout | Limit
