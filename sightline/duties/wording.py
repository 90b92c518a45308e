"""Puts the parts of a duty into words: its rule, its class, how sure we are of it."""

from __future__ import annotations

import datetime as dt

from sightline.core.facts import Happening
from sightline.core.periods import Period, Unit, years

from .language import (
    AllBut,
    ByAge,
    ClockKind,
    Every,
    Length,
    Limit,
    Local,
    LocalCount,
    Once,
    RuleClass,
    Schedule,
    Throughout,
    Version,
)

CLASS = {
    RuleClass.LEGAL: "Legal: the number is in an Act or in regulations. A breach is non-compliant.",
    RuleClass.GUIDANCE: "Guidance: the number is in statutory guidance. A breach is outside"
    " guidance, and a reason may be recorded.",
    RuleClass.LOCAL: "Local: the authority sets the number, and this is the usual one. A breach is"
    " outside the local standard.",
}

CERTAINTY = {
    "S": "the provision, or an official or sector restatement of it, was read",
    "S*": "seen second-hand only",
    "K": "known, and not read again",
    "U": "uncertain: check before relying on it",
    "L": "there is no national number: a local or practice standard",
    "S/K": "read in part; the rest is known and was not read again",
    "S/L": "the duty was read, and its number is a local standard",
    "K/L": "the national duty is known and was not read again, and its number is local",
    "K/U": "known in part, and in part uncertain",
}


def day(on: dt.date) -> str:
    """A day in words, such as "1 April 2011"."""
    return f"{on.day} {on:%B %Y}"


def length(of: Length) -> str:
    """A length of time in words, saying so where it is the authority's own."""
    if isinstance(of, Local):
        return f"{length(of.usual)} (the authority's own number, `{of.name}`)"
    if of.unit is Unit.MONTHS and of.count % 12 == 0:
        years = of.count // 12
        return "1 year" if years == 1 else f"{years} years"
    return str(of)


def rule(clock: ClockKind) -> str:
    """What a kind of clock asks, as a phrase."""
    if isinstance(clock, Once):
        return f"once, within {length(clock.within)}"
    if isinstance(clock, Every):
        return _every(clock)
    if isinstance(clock, Schedule):
        return _schedule(clock)
    if isinstance(clock, ByAge):
        return f"by the age of {length(clock.at)}"
    if isinstance(clock, Throughout):
        return f"all the time, with {length(clock.grace)} to put it in place"
    assert isinstance(clock, Limit)
    return _limit(clock)


def _every(clock: Every) -> str:
    when = ""
    if clock.until:
        when = f", for intervals that begin in the first {_so_long(clock.until)}"
    if clock.after:
        when = f", for intervals that begin after the first {_so_long(clock.after)}"
    if clock.first is None:
        return f"within {length(clock.then)} of the last one{when}"
    if clock.first == clock.then:
        return f"within {length(clock.then)}, and then of each last one{when}"
    return f"within {length(clock.first)}, then {length(clock.then)} of each last one{when}"


def _limit(clock: Limit) -> str:
    most = clock.at_most
    many = str(most)
    if isinstance(most, LocalCount):
        many = f"{most.usual} (the authority's own number, `{most.name}`)"
    if clock.tenths != 10:
        many = f"{_TENTHS.get(clock.tenths, f'{clock.tenths} tenths')} of {many}"
    part = ", and as much less as the worker works less than full time" if clock.share else ""
    return f"no more than {many} at once{part}"


_TENTHS = {9: "nine tenths", 8: "eight tenths", 5: "half"}


def _so_long(period: Period) -> str:
    words = length(period)
    return words.removeprefix("1 ") if period.count in (1, 12) else words


def _schedule(clock: Schedule) -> str:
    parts = []
    if clock.first:
        parts.append(f"the first within {length(clock.first)}")
    if clock.second and clock.second != clock.then:
        parts.append(f"the second within {length(clock.second)} of the first")
    if clock.then:
        later = "later ones" if clock.second == clock.then or clock.second else "the third and on"
        parts.append(f"{later} within {length(clock.then)} of the one before")
    return "; ".join(parts)


def condition(version: Version) -> str:
    """What must be so at the start for this rule to be used; empty where nothing must."""
    parts = [f"{name.replace('_', ' ')} is {_values(value)}" for name, value in version.such_that]
    if version.not_before is not None:
        parts.append(f"not before {happening(version.not_before)}")
    if version.changed_over:
        edge = "ends the day before" if version.replaced_by_then else "begins on"
        parts.append(f"{edge} the authority's own day, `{version.changed_over}`, where it set one")
    return "; ".join(parts)


def _values(value: object) -> str:
    if isinstance(value, AllBut):
        return f"any but {_values(value.but)}"
    values = value if isinstance(value, tuple) else (value,)
    words = {True: "yes", False: "no", None: "not said"}
    return " or ".join(words[one] if one in words else str(one) for one in values)  # type: ignore[index]


def happening(source: object) -> str:
    """A fact, narrowed or moved on, as a clause."""
    if not isinstance(source, Happening):
        return str(getattr(source, "says", source))
    says = source.fact.says
    if source.later_by is not None:
        age = source.later_by.count // 12
        if source.fact.name == "born" and source.later_by == years(age):
            says = f"the child turned {age}"
        else:
            says = f"{length(source.later_by)} after {says}"
    asked = "; ".join(f"{name.replace('_', ' ')}: {_values(one)}" for name, one in source.wanted)
    return f"{says} ({asked})" if asked else says
