"""The words a duty is written in: what starts it, what meets it, by when, and who owes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, get_args

from sightline.core.facts import Fact, Happening, Subject, happening

from .kinds import AT_ONCE as AT_ONCE
from .kinds import ByAge as ByAge
from .kinds import ClockKind as ClockKind
from .kinds import Every as Every
from .kinds import Length as Length
from .kinds import Limit as Limit
from .kinds import Local as Local
from .kinds import LocalCount as LocalCount
from .kinds import LocalNumbers as LocalNumbers
from .kinds import Once as Once
from .kinds import Schedule as Schedule
from .kinds import Throughout as Throughout

Certainty = Literal["S", "S*", "K", "U", "L", "S/K", "S/L", "K/L", "K/U"]
"""How sure the rulebook is: S read, S* read second-hand, K known and not re-read, U uncertain,
L a local standard. Combinations are literal: S/L was read, and its number is local."""


class RuleClass(StrEnum):
    """Where the number comes from, which decides how a breach is worded."""

    LEGAL = "legal"
    GUIDANCE = "guidance"
    LOCAL = "local"


class Role(StrEnum):
    """Who owes a duty, or to whom it is taken when it is not done."""

    SOCIAL_WORKER = "social worker"
    TEAM_MANAGER = "team manager"
    SERVICE_MANAGER = "service manager"
    HEAD_OF_SERVICE = "head of service"
    REVIEWING_OFFICER = "reviewing officer"
    REVIEWING_MANAGER = "manager of reviewing officers"
    CONFERENCE_CHAIR = "conference chair"
    PERSONAL_ADVISER = "personal adviser"
    ADVISER_MANAGER = "manager of personal advisers"
    HEALTH_NURSE = "looked-after nurse"
    HEALTH_DOCTOR = "looked-after doctor"
    VIRTUAL_HEAD = "virtual school head"
    OUT_OF_HOURS_LEAD = "out-of-hours lead"
    COMPLAINTS_MANAGER = "complaints manager"
    INTERVIEW_PROVIDER = "return interview provider"
    SUPERVISING_SOCIAL_WORKER = "supervising social worker of the carers"
    NOMINATED_OFFICER = "nominated officer"
    DIRECTOR = "director of children's services"
    DECISION_MAKER = "agency decision-maker"
    COMMISSIONER = "commissioning manager"
    EMPLOYER = "employer"
    ALLEGATIONS_OFFICER = "allegations officer"
    LEAD_PROFESSIONAL = "lead professional"
    EARLY_HELP_COORDINATOR = "early help coordinator"
    PARTNERS = "safeguarding partners"
    LEAD_MEMBER = "lead member for children"


@dataclass(frozen=True)
class Version:
    """The rule between two days: the first version that fits the day of the start is used.

    `such_that` narrows by the details of what started the duty; a tuple means any of these.
    `not_before` keeps it from being owed before a day in the child's life, such as a birthday.
    `certainty` is this version's own mark, where it is not that of the duty. `changed_over` names
    the authority's own day for going over from one rule to the next, where it may set one: a
    version that is `replaced_by_then` ends the day before, and any other begins on it.
    """

    name: str
    since: dt.date | None
    until: dt.date | None
    clock: ClockKind
    such_that: tuple[tuple[str, Any], ...] = ()
    not_before: Fact | Happening | None = None
    certainty: Certainty | None = None
    changed_over: str = ""
    replaced_by_then: bool = False

    def fits(self, day: dt.date, details: Mapping[str, Any]) -> bool:
        """Whether this is the rule on this day, for a start with these details."""
        if (self.since and day < self.since) or (self.until and day > self.until):
            return False
        return all(
            details.get(name) in (value if isinstance(value, tuple) else (value,))
            for name, value in self.such_that
        )


@dataclass(frozen=True)
class Requirement:
    """What must be so for an event to count, and what to say of one that does not.

    A detail that the source does not give is taken at the source's word, and said so.
    """

    detail: str
    must_be: Any
    otherwise: str

    def broken_by(self, value: Any) -> bool:
        """Whether this value is known and is not what it must be."""
        wanted = self.must_be if isinstance(self.must_be, tuple) else (self.must_be,)
        return value is not None and value not in wanted


@dataclass(frozen=True)
class Validity:
    """What makes one kind of event count, for every duty that asks for it; it has no clock.

    A duty is judged by it when its `valid_if` is these requirements.
    """

    code: str
    title: str
    basis: str
    rule_class: RuleClass
    certainty: Certainty
    owner: Role
    escalates_to: Role
    requirements: tuple[Requirement, ...]
    note: str = ""

    def judges(self, duty: Duty) -> bool:
        """Whether what meets this duty must be so."""
        return duty.valid_if == self.requirements


class AllBut(tuple[Any, ...]):
    """Every value there is but some, which are named when it is put into words."""

    but: tuple[Any, ...]

    def __new__(cls, every: Iterable[Any], *but: Any) -> AllBut:
        """All of these values but those that are left out."""
        kept = super().__new__(cls, (one for one in every if one not in but))
        kept.but = but
        return kept


@dataclass(frozen=True)
class On:
    """One event in an example: its day or instant, what it is about, and its details."""

    when: str
    about: str = "it"
    details: tuple[tuple[str, Any], ...] = ()


def on(when: str, about: str = "it", **details: Any) -> On:
    """An event in an example, such as on("2013-06-14", seen=False)."""
    return On(when, about, tuple(details.items()))


@dataclass(frozen=True)
class Example:
    """A worked example: what happened, the day we ask, and each clock's due day and position.

    `given` holds, for each fact, days in one string or events written with `on`. Everything is
    known unless `covered` says otherwise: "2013-01-01 2013-03-31", or "" for nothing at all.
    """

    says: str
    given: Mapping[Fact, str | tuple[On, ...]]
    as_at: str
    then: tuple[tuple[str, str], ...]
    covered: Mapping[Fact, str] = field(default_factory=dict)


Source = Fact | Happening
Sources = Source | tuple[Source, ...]


_SAME: dict[tuple[Any, ...], tuple[Any, ...]] = {}


def same(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """The one tuple that stands for all tuples equal to this, so that work on it is shared."""
    return _SAME.setdefault(parts, parts)


def each(sources: Sources) -> tuple[Happening, ...]:
    """One or several facts as the happenings they stand for."""
    many = sources if isinstance(sources, tuple) else (sources,)
    return same(tuple(happening(one) for one in many))


@dataclass(frozen=True)
class Duty:
    """One thing that law, guidance or the authority itself requires for a child, by when.

    Where its facts are of another subject (a worker, an allegation, an inspection), it is owed
    about that. `carries` names the rows of the rulebook that it stands for, where its code is not
    the row's own. `ends` closes it; `unless` is a lawful reason, such as a refusal, or the day
    from which it is too late, which closes it and lets the next one run from there; `lapses` is
    what undoes `met_by` in a duty that holds all the time, or what leaves fewer for a limit.
    `valid_if` says what an event must be to count. An end, or a lapse, about a kind of thing that
    a start is about closes only the start about that same thing.
    """

    code: str
    title: str
    basis: str
    rule_class: RuleClass
    certainty: Certainty
    owner: Role
    escalates_to: Role
    starts: Sources
    met_by: Sources
    versions: tuple[Version, ...]
    examples: tuple[Example, ...]
    ends: Sources = ()
    unless: Sources = ()
    lapses: Sources = ()
    valid_if: tuple[Requirement, ...] = ()
    note: str = ""
    carries: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a duty that could not be applied as it is written."""
        marks = [self.certainty, *(one.certainty for one in self.versions if one.certainty)]
        for mark in marks:
            if mark not in get_args(Certainty):
                raise ValueError(f"{self.code}: '{mark}' is not a mark of certainty.")
        if len({type(version.clock) for version in self.versions}) != 1:
            raise ValueError(f"{self.code}: needs versions, all with the same kind of clock.")
        carried = {detail.name for one in each(self.met_by) for detail in one.fact.details}
        for requirement in self.valid_if:
            if requirement.detail not in carried:
                raise ValueError(f"{self.code}: nothing that meets it has '{requirement.detail}'.")
        if len({fact.subject for fact in self.facts}) != 1:
            raise ValueError(f"{self.code}: its facts are not all of one kind of subject.")
        if self.kind is Limit and (self.valid_if or self.unless):
            raise ValueError(f"{self.code}: a limit counts all there are, whatever they are.")

    @cached_property
    def subject(self) -> Subject:
        """Whom or what it is owed about, as all its facts agree."""
        return self.facts[0].subject

    @property
    def rulebook(self) -> tuple[str, ...]:
        """The rows of the rulebook that it stands for."""
        return self.carries or (self.code,)

    @cached_property
    def kind(self) -> type[ClockKind]:
        """The kind of clock, which is the same in every version."""
        return type(self.versions[0].clock)

    @cached_property
    def starts_with(self) -> tuple[Happening, ...]:
        """What starts it, as happenings."""
        return each(self.starts)

    @cached_property
    def met_with(self) -> tuple[Happening, ...]:
        """What meets it, as happenings."""
        return each(self.met_by)

    @cached_property
    def required(self) -> tuple[Requirement, ...]:
        """What an event must be to count."""
        return same(self.valid_if)

    @cached_property
    def only_once_to(self) -> frozenset[str]:
        """The kinds of thing to which all that could meet it can happen only once."""
        things = {one.fact.thing if one.fact.about == "id" else "" for one in self.met_with}
        return frozenset(things) if "" not in things and len(things) == 1 else frozenset()

    @cached_property
    def by_the_hour(self) -> bool:
        """Whether what meets it is told by the hour."""
        return any(one.fact.at for one in self.met_with)

    @cached_property
    def ends_with(self) -> tuple[Happening, ...]:
        """What ends it, as happenings."""
        return each(self.ends)

    @cached_property
    def lawfully(self) -> tuple[Happening, ...]:
        """What lawfully closes it without its being done, as happenings."""
        return each(self.unless)

    @cached_property
    def lapses_with(self) -> tuple[Happening, ...]:
        """What undoes the thing that must hold all the time, as happenings."""
        return each(self.lapses)

    @cached_property
    def told_by(self) -> tuple[Happening, ...]:
        """What must be covered to know where it stands: a limit hangs on who goes, too."""
        return same(self.met_with + self.lapses_with) if self.kind is Limit else self.met_with

    @cached_property
    def things(self) -> frozenset[str]:
        """The kinds of thing that its starts are about."""
        return frozenset(one.fact.thing for one in self.starts_with if one.fact.thing)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact this duty needs, once each, in the order of their names."""
        needed = self.starts_with + self.met_with + self.ends_with
        needed += self.lawfully + self.lapses_with
        for version in self.versions:
            needed += each(version.not_before) if version.not_before is not None else ()
        found = {one.fact.name: one.fact for one in needed}
        for version in self.versions:
            if isinstance(version.clock, ByAge):
                found.setdefault(version.clock.born.name, version.clock.born)
        return tuple(found[name] for name in sorted(found))

    def version_on(self, day: dt.date, details: Mapping[str, Any]) -> Version | None:
        """The rule for a start on this day; None where there was no such duty then."""
        return next((one for one in self.versions if one.fits(day, details)), None)
