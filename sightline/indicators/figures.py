"""Works the figures out: each with what is above and below the line, left out and not told."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from sightline.core.refusal import Refused

from . import compiling, kept
from .arithmetic import Number, divided, exact, median, rounded
from .book import all_indicators
from .engines import Engine, PostgreSQL, Row, dated
from .language import Count, Indicator, Mean, Median, Rate
from .periods import Span, span
from .published import DERIVED, GROUPS, recorded
from .telling import Told, rests_on, silent_if_empty

Part = Literal["numerator", "denominator", "excluded", "cannot tell"]
NOT_KNOWN = "not known"


@dataclass(frozen=True)
class Figure:
    """One figure and all it was made of.

    `numerator` and `value` are None where nobody could tell; `value` also where there was nothing
    to divide by. `period` says the time in words. `lacking` names the facts that no source covers
    and the tables that hold nothing.
    `rules` names the versions of the duties whose clocks were counted. `suppressed` is so when a
    number was hidden because it was small, or would give a small one away.
    """

    code: str
    title: str
    period: str
    group: str | None
    numerator: Number | None
    denominator: Number | None
    value: Decimal | None
    excluded: tuple[tuple[str, int], ...] = ()
    cannot_tell: int = 0
    version: str = ""
    by: str | None = None
    lacking: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    suppressed: bool = False
    first: dt.date | None = None
    last: dt.date | None = None

    def as_row(self) -> dict[str, Any]:
        """The figure as the command line prints it."""
        return {
            "code": self.code,
            "title": self.title,
            "period": self.period,
            "group": self.group,
            "numerator": _plain(self.numerator),
            "denominator": _plain(self.denominator),
            "value": _plain(self.value),
            "excluded": [{"reason": reason, "count": count} for reason, count in self.excluded],
            "cannot_tell": self.cannot_tell,
            "version": self.version,
        }


def _plain(number: Number | None) -> int | float | None:
    if number is None:
        return None
    whole = exact(number)
    return int(whole) if whole.denominator == 1 else float(whole)


@dataclass
class _Tally:
    """What the rows of one group came to."""

    numerator: Fraction = Fraction(0)
    denominator: Fraction = Fraction(0)
    different: int = 0
    cannot_tell: int = 0
    excluded: dict[str, int] = None  # type: ignore[assignment]
    values: list[Number] = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self.excluded, self.values = {}, []


class Counting:
    """One run: the tables of the record are published once, and those of a day once a day.

    What it has worked out it does not work out again: twelve months have one year to March.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.published: set[str] = set()
        self.day: dt.date | None = None
        self.ready: set[str] = set()
        self.empty: dict[str, bool] = {}
        self.found: dict[tuple[str, Span, str | None], list[Figure]] = {}

    @cached_property
    def told(self) -> Told:
        """What every source carries."""
        return Told(self.engine.coverage())

    def figures(
        self,
        indicators: Iterable[Indicator],
        as_at: dt.date,
        by: str | None = None,
        to_date: bool = False,
    ) -> list[Figure]:
        """The figures of these indicators, in the order given; those of a day are done together."""
        chosen = [(one, span(one.over, as_at, to_date)) for one in indicators]
        wanted = [(one, over) for one, over in chosen if (one.code, over, by) not in self.found]
        for one, over in sorted(wanted, key=lambda pair: pair[1].last):
            self.prepare([each for each, theirs in wanted if theirs.last == over.last], over.last)
            self.found[one.code, over, by] = self._figure(one, over, by)
        return [figure for one, over in chosen for figure in self.found[one.code, over, by]]

    def between(self, indicators: Iterable[Indicator], over: Span) -> list[Figure]:
        """The figures of these indicators over any time, such as a year that has not ended."""
        chosen = list(indicators)
        self.prepare(chosen, over.last)
        return [figure for one in chosen for figure in self._figure(one, over, None)]

    def prepare(self, indicators: Sequence[Indicator], day: dt.date) -> None:
        """Publish what these indicators read, as it stood on this day."""
        if day != self.day:
            self.day, self.ready, self.empty = day, set(), {}
        names = {name for one in indicators for name in one.needs} | {"children"}
        names -= self.ready
        for name in sorted(compiling.needed(names)):
            if name not in self.published:
                self.engine.record(recorded()[name])
                self.published.add(name)
            if name not in self.ready:
                self.engine.view(name, dated(kept.table(name, self.engine.name), day, day))
                self.ready.add(name)
        for table in DERIVED:
            if table.name in names:
                query = dated(kept.table(table.name, self.engine.name), day, day)
                self.engine.make(table.name, query)
                self.ready.add(table.name)

    def _figure(self, indicator: Indicator, over: Span, by: str | None) -> list[Figure]:
        if by is not None and by not in indicator.splits:
            return []
        lacking = tuple(self.told.lacks(rests_on(indicator), over))
        if silent_if_empty(indicator) and self._empty(indicator.table):
            lacking = (*lacking, indicator.table)
        tallies = self._tallies(indicator, over, by)
        if not tallies and by is None:
            tallies = {None: _Tally()}
        return [
            replace(
                figure_of(indicator, tally, self._per(indicator, over, by), lacking),
                period=over.says,
                group=group,
                by=by,
                first=over.first,
                last=over.last,
            )
            for group, tally in sorted(tallies.items(), key=lambda pair: pair[0] or "")
        ]

    def _empty(self, table: str) -> bool:
        """Whether a table holds nothing by the day that is being asked about."""
        if table not in self.empty:
            self.empty[table] = not self.engine.rows(f"select 1 from {table} limit 1")
        return self.empty[table]

    def _rows(self, indicator: Indicator, over: Span) -> str:
        return dated(_written(indicator, self.engine.name), over.first, over.last)

    def _tallies(
        self, indicator: Indicator, over: Span, by: str | None
    ) -> dict[str | None, _Tally]:
        group = f"coalesce(r.{by}, '{NOT_KNOWN}')" if by else "cast(null as varchar)"
        lines = self.engine.rows(
            f"select {group} as grp, part, reason, count(*), sum(weight), count(distinct counted)"
            f" from ({self._rows(indicator, over)}) r group by 1, 2, 3"
        )
        tallies: dict[str | None, _Tally] = defaultdict(_Tally)
        for name, part, reason, count, weight, different in lines:
            _add(tallies[name], part, reason, count, weight, different)
        if isinstance(indicator, Mean):
            for name, value in self.engine.rows(
                f"select {group} as grp, value from ({self._rows(indicator, over)}) r"
                " where part = 'numerator'"
            ):
                tallies[name].values.append(value)
        return tallies

    def _per(self, indicator: Indicator, over: Span, by: str | None) -> Number | None:
        if not isinstance(indicator, Rate) or by is not None:
            return None
        query = dated(kept.per(indicator.code, self.engine.name), over.first, over.last)
        found: Number | None = self.engine.rows(query)[0][0]
        return found

    def children_behind(
        self, indicator: Indicator, over: Span, part: Part, group: str | None, by: str | None
    ) -> list[int]:
        """The children whose rows stand in a part of a figure, by number."""
        self.prepare([indicator], over.last)
        wanted = "('numerator', 'denominator')" if part == "denominator" else f"('{part}')"
        where = f"part in {wanted} and child is not null"
        if by is not None and group is not None:
            where += f" and coalesce(r.{by}, '{NOT_KNOWN}') = '" + group.replace("'", "''") + "'"
        rows = self.engine.rows(
            f"select distinct child from ({self._rows(indicator, over)}) r where {where} order by 1"
        )
        return [row[0] for row in rows]


_WRITTEN: dict[tuple[str, str, str], str] = {}


def _written(indicator: Indicator, engine: str) -> str:
    """Its query as it was kept; one that is in no book, such as a live test's, is written now."""
    if all_indicators().get(indicator.code) is indicator:
        return kept.of_indicator(indicator.code, engine)
    key = (indicator.code, indicator.version, engine)
    if key not in _WRITTEN:
        _WRITTEN[key] = compiling.query(indicator, engine)
    return _WRITTEN[key]


def _add(tally: _Tally, part: str, reason: str, count: int, weight: Any, different: int) -> None:
    if part == "excluded":
        tally.excluded[reason] = tally.excluded.get(reason, 0) + count
    elif part == "cannot tell":
        tally.cannot_tell += count
    else:
        tally.denominator += exact(weight)
        if part == "numerator":
            tally.numerator += exact(weight)
            tally.different = different


def figure_of(
    indicator: Indicator, tally: _Tally, per: Number | None = None, lacking: tuple[str, ...] = ()
) -> Figure:
    """A figure from what its rows came to. Where a fact is not covered, nobody can tell."""
    numerator, denominator, value = _worked(indicator, tally, per)
    cannot_tell = tally.cannot_tell
    if lacking:
        cannot_tell += int(tally.denominator)
        numerator = denominator = value = None
    return Figure(
        code=indicator.code,
        title=indicator.title,
        period="",
        group=None,
        numerator=numerator,
        denominator=denominator,
        value=rounded(value, indicator.places),
        excluded=tuple(sorted(tally.excluded.items())),
        cannot_tell=cannot_tell,
        version=indicator.version,
        lacking=lacking,
        rules=rules_of(indicator),
    )


def _worked(
    indicator: Indicator, tally: _Tally, per: Number | None
) -> tuple[Number | None, Number | None, Number | None]:
    """What is above the line, below it, and the answer."""
    if isinstance(indicator, Count):
        count: Number = tally.different if indicator.distinct else tally.numerator
        return count, None, count
    if isinstance(indicator, Median):
        middle = divided(median(tally.values) or 0, indicator.unit) if tally.values else None
        return middle, len(tally.values), middle
    if isinstance(indicator, Mean):
        total = sum((exact(value) for value in tally.values), Fraction(0)) / indicator.unit
        return total, len(tally.values), divided(total, len(tally.values))
    if isinstance(indicator, Rate):
        return tally.numerator, per, divided(tally.numerator, per or 0, indicator.scale)
    answer = divided(tally.numerator, tally.denominator, indicator.scale)
    return tally.numerator, tally.denominator, answer


def rules_of(indicator: Indicator) -> tuple[str, ...]:
    """The duties whose clocks are counted, each with the versions of its rule."""
    from sightline.duties.book import all_duties

    book = all_duties()
    return tuple(
        f"{code}: {', '.join(version.name for version in book[code].versions)}"
        for code in indicator.duties
    )


@contextmanager
def counting(engine: Engine | None = None) -> Iterator[Counting]:
    """One run over the record, or over what another engine reads."""
    run = Counting(engine or PostgreSQL())
    try:
        yield run
    finally:
        run.engine.close()


def chosen(codes: Iterable[str] | None) -> list[Indicator]:
    """The indicators of these codes, or all of them. Raises Refused for one that is not known."""
    book = all_indicators()
    if codes is None:
        return list(book.values())
    wanted = list(codes)
    for code in wanted:
        if code not in book:
            raise Refused(f"There is no indicator called '{code}'. Choose one that is listed.")
    return [book[code] for code in wanted]


def work_out(
    codes: Iterable[str] | None = None,
    *,
    as_at: dt.date,
    by: str | None = None,
    to_date: bool = False,
    engine: Engine | None = None,
) -> list[Figure]:
    """The figures as at a day, for all or grouped. Raises Refused for a code or group not known.

    An indicator of a year is for the last whole one, or with `to_date` for the twelve months to
    the day. One that cannot be grouped so is left out of a grouped answer.
    """
    if by is not None and by not in GROUPS:
        raise Refused(f"Figures cannot be grouped by '{by}'. Choose from {', '.join(GROUPS)}.")
    with counting(engine) as run:
        return run.figures(chosen(codes), as_at, by, to_date)


def children_behind(
    code: str,
    *,
    as_at: dt.date,
    part: Part,
    group: str | None = None,
    by: str | None = None,
    to_date: bool = False,
    engine: Engine | None = None,
) -> list[int]:
    """The numbers of the children in one part of a figure; the denominator holds the numerator."""
    [indicator] = chosen([code])
    with counting(engine) as run:
        over = span(indicator.over, as_at, to_date)
        return run.children_behind(indicator, over, part, group, by)


__all__ = ["Counting", "Figure", "Part", "Row", "children_behind", "counting", "work_out"]
