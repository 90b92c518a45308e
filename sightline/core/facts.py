"""Facts: the dated things that a record may tell the rest of the service."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .periods import Period


class Subject(StrEnum):
    """Whom or what an event happened to, and so whom or what a duty is owed about."""

    CHILD = "child"
    WORKER = "worker"
    ALLEGATION = "allegation"
    INSPECTION = "inspection"


@dataclass(frozen=True)
class Detail:
    """One thing known about an event besides its date, such as whether the child was seen.

    `kind` is "yes/no", "code", "number", "amount", "date", "day to come" (a date that may be known
    beforehand), "list" (of codes) or "district" (the first half of a postcode).
    """

    name: str
    column: str
    says: str
    kind: str = "yes/no"


@dataclass(frozen=True)
class Fact:
    """A kind of dated event, and the table and column it is read from.

    `rows` names a model as "app.Model", so that duties can be read without a database. `child`
    is the column that says whose the event is: a child's number, or that of another `subject`.
    `about` is the column that says which `thing` (placement, plan, enquiry) the event belongs to;
    two facts about the same kind of thing are tied by it. `only` narrows the rows by column values.
    """

    name: str
    rows: str
    on: str
    says: str
    at: str = ""
    child: str = "child_id"
    about: str = "id"
    thing: str = ""
    details: tuple[Detail, ...] = ()
    only: tuple[tuple[str, Any], ...] = ()
    subject: Subject = Subject.CHILD

    def such_that(self, **wanted: Any) -> Happening:
        """The events of this fact whose details have these values (a tuple: any of them)."""
        return Happening(self).such_that(**wanted)

    def plus(self, period: Period) -> Happening:
        """The day that falls this long after each event: a birthday, an anniversary."""
        return Happening(self).plus(period)


@dataclass(frozen=True)
class Spell:
    """A kind of row that is published whole for counting: a time that lasts, or a thing done.

    `name` is its table. `began` and `ended` are columns with its first and last day; with no
    `ended` it is of one day, and with no `began` it is there whatever the day. `or_known` stands
    in for a first day that is not told. `at_end` names details that are known only once it is
    over. `child` is empty for what is not about a child. `told_by` names the facts whose coverage
    says whether all such rows are here. Only details are published, never a text or a name of a
    child.
    """

    name: str
    rows: str
    says: str
    began: str = "began_on"
    ended: str = "ended_on"
    or_known: str = ""
    child: str = "child_id"
    details: tuple[Detail, ...] = ()
    at_end: tuple[str, ...] = ()
    only: tuple[tuple[str, Any], ...] = ()
    told_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Happening:
    """A fact narrowed by its details, or moved on by a period."""

    fact: Fact
    wanted: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    later_by: Period | None = None

    def such_that(self, **wanted: Any) -> Happening:
        """Narrow further. Raises ValueError for a detail that the fact does not carry."""
        carried = {detail.name for detail in self.fact.details}
        for name in wanted:
            if name not in carried:
                raise ValueError(f"The fact '{self.fact.name}' does not carry '{name}'.")
        asked = tuple(
            (name, value if isinstance(value, tuple) else (value,))
            for name, value in wanted.items()
        )
        return Happening(self.fact, self.wanted + asked, self.later_by)

    def plus(self, period: Period) -> Happening:
        """The same events, each moved on by the period."""
        return Happening(self.fact, self.wanted, period)

    def includes(self, event: Event) -> bool:
        """Whether the event's own details are among those wanted."""
        return all(event.details.get(name) in values for name, values in self.wanted)


@dataclass(frozen=True)
class Event:
    """One thing that happened to one child, or other subject, on one day."""

    on: dt.date
    about: int | str | None = None
    at: dt.datetime | None = None
    details: Mapping[str, Any] = field(default_factory=dict, hash=False)


def happening(source: Fact | Happening) -> Happening:
    """A fact on its own means any of its events."""
    return source if isinstance(source, Happening) else Happening(source)
