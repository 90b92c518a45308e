"""The words a live test is written in: what is counted, over what time, and what it must come to.

A test stands beside the duties and the indicators and adds no rule of its own: it counts an
indicator of the book, or clocks of duties, audits of files or documents that were agreed, each in
the same predicates over the published tables, and holds the answer against a number.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from sightline.core.calendar import add_months
from sightline.indicators.book import all_indicators
from sightline.indicators.language import Better, Count, Indicator, Share
from sightline.indicators.periods import Over, Span, said, span
from sightline.indicators.predicates import IN_THE_TIME, SETTLED, has_clock, listed

ONE_DAY = dt.timedelta(days=1)


class State(StrEnum):
    """What the record shows of a thing that was asked for, on a day."""

    EVIDENCED = "evidenced"
    NOT_YET = "not yet"
    CANNOT_TELL = "cannot tell"


class Sign(StrEnum):
    """How an answer is held against a number."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True)
class Bound:
    """What the answer must come to: at least, or at most, a number."""

    sign: Sign
    number: Decimal

    def holds(self, value: Decimal) -> bool:
        """Whether an answer is what it must be."""
        return value >= self.number if self.sign is Sign.AT_LEAST else value <= self.number

    def __str__(self) -> str:
        return f"{self.sign} {self.number.normalize():f}"


def at_least(number: float) -> Bound:
    """This many or more."""
    return Bound(Sign.AT_LEAST, Decimal(str(number)))


def at_most(number: float) -> Bound:
    """This many or fewer."""
    return Bound(Sign.AT_MOST, Decimal(str(number)))


class Rests(StrEnum):
    """What an answer rests on, as a reader must know before trusting it."""

    PRACTICE = "what was done with children"
    AUDIT = "what audits of files found"
    SERVICE = "what the service records of its workers"
    PAPER = "a document alone: that something was agreed, not that practice changed"


@dataclass(frozen=True)
class Try:
    """A worked example: rows of the published tables, and what the test says of them.

    `given` is written as an indicator's example is. With `value` instead of rows, the indicator
    has examples of its own, and this one is of the number alone; with neither, nothing is told.
    """

    says: str
    then: State
    given: str = ""
    value: float | None = None
    as_at: str = "2024-03-31"
    published: str = "2023-08-16"


@dataclass(frozen=True, eq=False)
class Measure:
    """What a test counts, as an indicator, and the time it counts over.

    `months` counts the months up to the day; without it a day, or with `since_report` all the
    time since the report was published. Otherwise an indicator keeps the time of its own.
    `tries` are worked examples that hold for whatever it is held against.
    """

    counts: Indicator
    rests: Rests = Rests.PRACTICE
    months: int = 0
    since_report: bool = False
    tries: tuple[Try, ...] = ()

    def over(self, as_at: dt.date, published: dt.date) -> Span:
        """The time that is counted, for a report of a day, asked as at another."""
        if self.since_report:
            first = min(published, as_at)
            return Span(first, as_at, f"{said(first)} to {said(as_at)}")
        if self.months:
            first = add_months(-self.months, as_at + ONE_DAY)
            return Span(first, as_at, f"{self.months} months to {said(as_at)}")
        return span(self.counts.over, as_at, to_date=True)


@dataclass(frozen=True, eq=False, kw_only=True)
class LiveTest:
    """One condition that shows, on any day, whether a thing that was asked for is so.

    `says` is what is so when it holds, in a sentence without a full stop. `words` are those by
    which it is proposed for a recommendation that uses them.
    """

    code: str
    says: str
    measure: Measure
    must: Bound
    words: str = ""
    note: str = ""
    tries: tuple[Try, ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse a test that shows nothing."""
        counts = self.measure.counts
        if self.must.sign is Sign.AT_MOST and self.must.number < 0:
            raise ValueError(f"{self.code}: nothing can be less than nought.")
        if isinstance(counts, Share) and not 0 <= self.must.number <= 100:
            raise ValueError(f"{self.code}: a share lies between 0 and 100.")
        if self.must.sign is Sign.AT_LEAST and self.must.number == 0:
            raise ValueError(f"{self.code}: it would always hold.")

    @property
    def counts(self) -> Indicator:
        """What it counts."""
        return self.measure.counts

    @cached_property
    def examples(self) -> tuple[Try, ...]:
        """Its own worked examples, those of its measure, or of a number of the book."""
        if self.tries or self.measure.tries:
            return self.tries or self.measure.tries
        least = Decimal(1).scaleb(-self.counts.places)
        step = -least if self.must.sign is Sign.AT_LEAST else least
        number = self.must.number
        return (
            Try("the number itself", State.EVIDENCED, value=float(number)),
            Try("just past it", State.NOT_YET, value=float(number + step)),
            Try("no source tells", State.CANNOT_TELL),
        )

    def with_number(self, number: Decimal | None) -> LiveTest:
        """The same test held against an authority's own number, where it has set one."""
        if number is None or number == self.must.number:
            return self
        return replace(self, must=Bound(self.must.sign, number))


def of_the_book(code: str, *, months: int = 0, rests: Rests = Rests.PRACTICE) -> Measure:
    """An indicator of the book, over its own time to the day, or over so many months."""
    return Measure(all_indicators()[code], rests, months)


def _code(*parts: str) -> str:
    return ":".join(part.replace(" ", "-") for part in parts)


def in_time(
    says: str, *duties: str, months: int = 3, workers: bool = False, rests: Rests = Rests.PRACTICE
) -> Measure:
    """Of what fell due under these duties in the last months, the share that was done on time."""
    table = "service_clocks" if workers else "clocks"
    return Measure(
        Share(
            code=_code("in-time", *duties),
            title=says,
            source="Live test, from the duties",
            certainty="L",
            better=Better.HIGHER,
            over=Over.ROLLING,
            of=f"{table} where duty in {listed(duties)} and {IN_THE_TIME} and {SETTLED}",
            that="position = 'met'",
            cannot_tell="position = 'cannot tell'",
            examples=(),
        ),
        rests,
        months,
        tries=_of_clocks(table, "number" if workers else "child", duties[0]),
    )


def _of_clocks(table: str, whose: str, duty: str) -> tuple[Try, ...]:
    head = f"{table}: {whose} | duty | due_on | position"

    def line(position: str, due: str = "2024-03-01") -> str:
        return f"1 | {duty} | {due} | {position}"

    before = line("missed", "2023-02-01")
    return (
        Try("all in time; what was late fell due before", State.EVIDENCED,
            "\n".join([head, line("met"), line("due"), before])),
        Try("late, overdue and missed", State.NOT_YET,
            "\n".join([head, line("met late"), line("overdue"), line("missed")])),
        Try("nobody can tell of any", State.CANNOT_TELL, "\n".join([head, line("cannot tell")])),
        Try("nothing fell due", State.CANNOT_TELL, "\n".join([head, line("due")])),
    )  # fmt: skip


LOOKED_AFTER = "looked_after"
ON_A_PLAN = "on_protection_plan"
CLOSELY = "looked_after or on_protection_plan"
"""Children in care, or with a protection plan."""
IN_NEED = "in_need"
LEAVING = "leaver in ('eligible', 'relevant', 'former relevant')"


def overdue(says: str, who: str, *duties: str) -> Measure:
    """Of these children, the share for whom one of these duties is overdue on the day."""
    late = has_clock(duties, "c.position = 'overdue'")
    untold = has_clock(
        duties, "c.position = 'cannot tell' and c.met_on is null and c.ended_on is null"
    )
    owed = has_clock(duties, "c.position not in ('not required', 'missed')")
    return Measure(
        Share(
            code=_code("overdue", who, *duties),
            title=says,
            source="Live test, from the duties",
            certainty="L",
            better=Better.LOWER,
            over=Over.SNAPSHOT,
            of=f"children where ({who}) and {owed}",
            that=late,
            cannot_tell=f"not {late} and {untold}",
            examples=(),
        ),
        tries=_of_children(who, duties[0]),
    )


_WHO = {
    LOOKED_AFTER: "looked_after | 1 | yes",
    ON_A_PLAN: "on_protection_plan | 1 | yes",
    CLOSELY: "on_protection_plan | 1 | yes",
    LEAVING: "leaver | 1 | eligible",
    IN_NEED: "in_need | 1 | yes",
}
"""A child of each kind that a test may be about, as an example gives one."""


def _of_children(who: str, duty: str) -> tuple[Try, ...]:
    column, child, value = _WHO[who].split(" | ")

    def given(*positions: str) -> str:
        lines = [
            f"children: child | {column}",
            f"{child} | {value}",
            "clocks: child | duty | position",
        ]
        return "\n".join([*lines, *(f"1 | {duty} | {position}" for position in positions)])

    return (
        Try("it is met, and was once late", State.EVIDENCED, given("met late", "met", "due")),
        Try("it is overdue", State.NOT_YET, given("met", "overdue")),
        Try("nobody can tell", State.CANNOT_TELL, given("cannot tell")),
    )


def audited(says: str, part: str, months: int = 3) -> Measure:
    """Of the files audited in the last months, the share whose part was good or better."""
    return Measure(
        Share(
            code=_code("audited", part),
            title=says,
            source="Live test, from audits of files",
            certainty="L",
            better=Better.HIGHER,
            over=Over.ROLLING,
            of="case_audits where began_on between :start and :end",
            that=f"{part} in ('good', 'outstanding')",
            cannot_tell=f"nullif({part}, '') is null",
            examples=(),
        ),
        Rests.AUDIT,
        months,
        tries=_of_audits(part),
    )


def _of_audits(part: str) -> tuple[Try, ...]:
    def given(*grades: str, on: str = "2024-03-01") -> str:
        head = f"case_audits: child | began_on | {part}"
        return "\n".join([head, *(f"{at} | {on} | {grade}" for at, grade in enumerate(grades))])

    return (
        Try("good and outstanding", State.EVIDENCED, given("good", "outstanding")),
        Try("inadequate", State.NOT_YET, given("inadequate", "requires improvement")),
        Try("not graded", State.CANNOT_TELL, given("")),
        Try("none was made of late", State.CANNOT_TELL, given("good", on="2023-02-01")),
    )


def document(says: str, kind: str, about: str) -> Measure:
    """How many documents of this kind were agreed since the report and are in date."""
    return Measure(
        Count(
            code=_code("document", kind, about),
            title=says,
            source="Live test, from documents that were agreed",
            certainty="L",
            better=Better.HIGHER,
            over=Over.SNAPSHOT,
            of=f"service_documents where kind = '{kind}' and about = '"
            + about.replace("'", "''")
            + "'",
            that="began_on > :start and (ended_on is null or ended_on > :end)",
            by=(),
            examples=(),
        ),
        Rests.PAPER,
        since_report=True,
        tries=_of_documents(kind, about),
    )


def _of_documents(kind: str, about: str) -> tuple[Try, ...]:
    head = "service_documents: began_on | ended_on | kind | about"

    def given(began: str, ended: str = "", what: str = kind) -> str:
        return f"{head}\n{began} | {ended} | {what} | {about}"

    return (
        Try("agreed since the report, and in date", State.EVIDENCED, given("2023-11-01")),
        Try("agreed before the report", State.NOT_YET, given("2023-08-01")),
        Try("agreed since, and out of date", State.NOT_YET, given("2023-09-01", "2024-01-31")),
        Try("another kind of document", State.NOT_YET, given("2023-11-01", what="another")),
    )
