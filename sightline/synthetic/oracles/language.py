"""What a published report printed, and how the figure worked out from the record must answer it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """How a figure was printed, and so how closely ours must answer it."""

    EXACT = "="
    ABOUT = "~"
    AT_LEAST = "≥"
    AT_MOST = "≤"
    MORE = ">"
    LESS = "<"
    DIRECTION = "q"
    CONTEXT = "ctx"
    CONTRADICTION = "!"


@dataclass(frozen=True)
class Indicator:
    """Our figure is an indicator's: its value, or a part of it, for all or for one group.

    `to_date` takes the year to the day itself, not the last one that ended in March or August.
    `less_from` takes the answer from that number: the reviews not in time, from those that were.
    `divided_by` brings a rate to the scale that was printed.
    """

    code: str
    by: str = ""
    group: str = ""
    part: str = "value"
    to_date: bool = False
    less_from: int | None = None
    divided_by: int = 1
    on: dt.date | None = None


@dataclass(frozen=True)
class Count:
    """Our figure is a count over the record, in SQL that gives one number.

    `:day` stands for the day of the report. It is for facts that are no indicator: how many teams
    or homes there are, and what the report says of a few children.
    """

    sql: str
    on: dt.date | None = None


@dataclass(frozen=True)
class Stated:
    """Our figure is kept as the report states it: the place, a comparator, the inspection."""

    name: str
    of: str = "this authority"
    worded: bool = False


Source = Indicator | Count | Stated


@dataclass(frozen=True)
class Bounds:
    """Where our figure must lie, and how it is printed.

    `low` and `high` are counted in, unless `beyond`: then the figure must lie past them. `places`
    is how many decimals the report printed; ours is rounded to as many, halves up. `than` gives a
    bound that is itself worked out: a comparator, or the same figure of another day.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    places: int = 0
    beyond: bool = False
    more_than: Source | None = None
    less_than: Source | None = None
    words: str = ""


@dataclass(frozen=True)
class Oracle:
    """One figure of one report, and what ours must be on the same day.

    `row` is the row of the rulebook it comes from, in its words. `choice` says what the report
    leaves open and how it was settled here: a denominator, a period, a number behind a phrase.
    """

    row: str
    indicator: str
    kind: Kind
    paragraph: str
    printed: str
    ours: Source
    expected: Bounds
    choice: str = ""


@dataclass(frozen=True)
class Report:
    """The figures of one report on one authority on one day, from the seed of this number."""

    authority: str
    as_at: dt.date
    seed: str
    section: str
    oracles: tuple[Oracle, ...] = field(default=())


def exactly(value: Any, places: int = 0) -> Bounds:
    """This figure, when ours is rounded as the report printed it."""
    number = Decimal(str(value))
    return Bounds(number, number, places)


def between(low: Any, high: Any, places: int = 0) -> Bounds:
    """From the one to the other, both counted in."""
    return Bounds(Decimal(str(low)), Decimal(str(high)), places)


def at_least(value: Any) -> Bounds:
    """This many or more."""
    return Bounds(low=Decimal(str(value)))


def at_most(value: Any) -> Bounds:
    """This many or fewer."""
    return Bounds(high=Decimal(str(value)))


def over(value: Any, places: int = 1) -> Bounds:
    """More than this."""
    return Bounds(low=Decimal(str(value)), places=places, beyond=True)


def under(value: Any, places: int = 1) -> Bounds:
    """Less than this."""
    return Bounds(high=Decimal(str(value)), places=places, beyond=True)


def higher(than: Source, places: int = 1) -> Bounds:
    """Higher than another figure."""
    return Bounds(more_than=than, places=places)


def lower(than: Source, places: int = 1) -> Bounds:
    """Lower than another figure."""
    return Bounds(less_than=than, places=places)


def worded(words: str) -> Bounds:
    """These words, as they stand in the report."""
    return Bounds(words=words)


def context(row: str, name: str, paragraph: str, value: str, of: str = "") -> Oracle:
    """A figure about the place, or a comparator: kept as it was stated."""
    source = Stated(name, of) if of else Stated(name)
    places = len(value.partition(".")[2])
    return Oracle(row, name, Kind.CONTEXT, paragraph, value, source, exactly(value, places))


def stated(row: str, name: str, paragraph: str, words: str, kind: Kind = Kind.EXACT) -> Oracle:
    """Something the report says in words, kept in the same words."""
    return Oracle(row, name, kind, paragraph, words, Stated(name, worded=True), worded(words))


def grades(word: str, *judged: str) -> tuple[Oracle, ...]:
    """The same grade on each of these judgements."""
    return tuple(stated("grades", f"grade-{name}", "record", word) for name in judged)
