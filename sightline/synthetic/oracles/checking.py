"""Holds the record against the reports: each figure, what it should be and what it is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from django.db import connection

from sightline.indicators.book import all_indicators
from sightline.indicators.figures import work_out
from sightline.record.area.models import AreaFigure

from .language import Bounds, Count, Indicator, Oracle, Report, Source, Stated

Answer = Decimal | str | None


@dataclass(frozen=True)
class Finding:
    """One figure of a report, held against ours."""

    report: Report
    oracle: Oracle
    actual: Answer
    expected: str
    holds: bool

    def as_row(self) -> dict[str, Any]:
        """The finding as the command line prints it."""
        return {
            "authority": self.report.authority,
            "as_at": self.report.as_at.isoformat(),
            "indicator": self.oracle.indicator,
            "kind": self.oracle.kind.value,
            "expected": self.expected,
            "actual": plain(self.actual),
            "pass": self.holds,
            "seed": self.report.seed,
            "paragraph": self.oracle.paragraph,
        }


def plain(value: Answer) -> int | float | str | None:
    """A figure as JSON holds it: whole numbers whole."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def check(report: Report) -> list[Finding]:
    """Every figure of a report, held against the record as it was on the day of the report."""
    answers = Answers(report.as_at, report.oracles)
    return [_finding(report, each, answers) for each in report.oracles]


def _finding(report: Report, oracle: Oracle, answers: Answers) -> Finding:
    bounds = oracle.expected
    actual = answers.of(oracle.ours)
    low = answers.of(bounds.more_than) if bounds.more_than else None
    high = answers.of(bounds.less_than) if bounds.less_than else None
    if isinstance(actual, Decimal):
        actual = rounded(actual, bounds.places)
    return Finding(
        report, oracle, actual, says(bounds, low, high), within(actual, bounds, low, high)
    )


def rounded(value: Decimal, places: int) -> Decimal:
    """Rounded to so many places, halves up."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def within(actual: Answer, bounds: Bounds, low: Answer, high: Answer) -> bool:
    """Whether a figure lies where it must."""
    if actual is None:
        return False
    if bounds.words or isinstance(actual, str):
        return str(actual) == bounds.words
    for other, above in ((low, True), (high, False)):
        if isinstance(other, Decimal) and not (actual > other if above else actual < other):
            return False
    asked = (bounds.more_than, bounds.less_than)
    if any(source and other is None for source, other in zip(asked, (low, high), strict=True)):
        return False
    if bounds.beyond:
        return (bounds.low is None or actual > bounds.low) and (
            bounds.high is None or actual < bounds.high
        )
    return (bounds.low is None or actual >= bounds.low) and (
        bounds.high is None or actual <= bounds.high
    )


def says(bounds: Bounds, low: Answer = None, high: Answer = None) -> str:
    """What is expected, in a word or two."""
    if bounds.words:
        return bounds.words
    least, most = low if bounds.more_than else bounds.low, high if bounds.less_than else bounds.high
    past = bounds.beyond or bool(bounds.more_than or bounds.less_than)
    if least is not None and most is not None:
        return f"{least}" if least == most else f"{least} to {most}"
    if least is not None:
        return f"more than {plain(least)}" if past else f"at least {plain(least)}"
    if most is not None:
        return f"less than {plain(most)}" if past else f"at most {plain(most)}"
    return "a figure to compare with"


class Answers:
    """The figures of one day: indicators are worked out together, and each only once."""

    def __init__(self, as_at: dt.date, oracles: Iterable[Oracle]) -> None:
        self.as_at = as_at
        self.indicators: dict[tuple, dict] = {}
        self.wanted: dict[tuple, set[str]] = defaultdict(set)
        for oracle in oracles:
            for source in (oracle.ours, oracle.expected.more_than, oracle.expected.less_than):
                if isinstance(source, Indicator):
                    self.wanted[self._run(source)].add(source.code)

    def of(self, source: Source) -> Answer:
        """The answer of one source; None where there is none."""
        if isinstance(source, Indicator):
            return self._indicator(source)
        if isinstance(source, Count):
            return self._count(source)
        return self._stated(source)

    def _run(self, source: Indicator) -> tuple:
        return (source.on or self.as_at, source.by, source.to_date)

    def _indicator(self, source: Indicator) -> Answer:
        run = self._run(source)
        if run not in self.indicators:
            day, by, to_date = run
            codes = sorted(self.wanted[run] & set(all_indicators()))
            figures = work_out(codes, as_at=day, by=by or None, to_date=to_date)
            self.indicators[run] = {(each.code, each.group or ""): each for each in figures}
        figure = self.indicators[run].get((source.code, source.group))
        value = getattr(figure, source.part) if figure else None
        if value is None:
            return None
        whole = Fraction(value) / source.divided_by
        if source.less_from is not None:
            whole = source.less_from - whole
        return Decimal(whole.numerator) / Decimal(whole.denominator)

    def _count(self, source: Count) -> Answer:
        with connection.cursor() as cursor:
            cursor.execute(source.sql.replace(":day", "%(day)s"), {"day": source.on or self.as_at})
            found = cursor.fetchone()[0]
        return None if found is None else Decimal(str(found))

    def _stated(self, source: Stated) -> Answer:
        found = AreaFigure.objects.filter(name=source.name, of=source.of, on__lte=self.as_at)
        figure = found.order_by("-on").first()
        if figure is None:
            return None
        return figure.printed if source.worded or figure.value is None else Decimal(figure.value)
