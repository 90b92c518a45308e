"""Every example of every indicator holds, in PostgreSQL and in DuckDB."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from sightline.indicators import build, kept
from sightline.indicators.book import all_indicators
from sightline.indicators.engines import DuckDB, PostgreSQL
from sightline.indicators.figures import Counting
from sightline.indicators.language import Better
from sightline.indicators.periods import span
from sightline.indicators.published import tables

BOOK = all_indicators()
EXAMPLES = [
    pytest.param(indicator, example, id=f"{indicator.code}: {example.says}")
    for indicator in BOOK.values()
    for example in indicator.examples
]

OF_CLOCKS = [one for one in BOOK.values() if {"clocks", "service_clocks"} & set(one.needs)]


class FromRows(Counting):
    """A run over the rows of an example, which stand as they did on the day."""

    def __init__(self, engine, example):
        super().__init__(engine)
        self.example = example

    @property
    def told(self):
        class Everything:
            def lacks(self, facts, over):
                return []

        return Everything()

    def _empty(self, table):
        return False

    def prepare(self, indicators, day):
        wanted = {name for one in indicators for name in one.needs} | {"children"}
        for name in wanted | set(self.example.rows):
            columns = [column for column, _ in tables()[name].columns]
            rows = [
                [row.get(column) for column in columns] for row in self.example.rows.get(name, [])
            ]
            self.engine.put(tables()[name], rows)


def figure(engine, indicator, example):
    run = FromRows(engine, example)
    try:
        [found] = run.figures([indicator], dt.date.fromisoformat(example.as_at))
        for split in indicator.splits[:1]:
            run.figures([indicator], dt.date.fromisoformat(example.as_at), by=split)
        return found
    finally:
        engine.close()


def check(found, example):
    row = found.as_row()
    assert row["numerator"] == pytest.approx(example.numerator)
    if example.denominator is not None:
        assert row["denominator"] == pytest.approx(example.denominator)
    assert dict(found.excluded) == dict(example.excluded or {})
    assert found.cannot_tell == example.cannot_tell
    if example.value is not None:
        assert float(found.value) == example.value


@pytest.mark.parametrize("indicator,example", EXAMPLES)
def test_example_holds_in_duckdb(indicator, example):
    check(figure(DuckDB(), indicator, example), example)


@pytest.mark.django_db
@pytest.mark.parametrize("indicator,example", EXAMPLES)
def test_example_holds_in_postgresql(indicator, example):
    check(figure(PostgreSQL(), indicator, example), example)


@pytest.mark.parametrize("indicator", BOOK.values(), ids=BOOK)
def test_indicator_says_what_a_reader_needs(indicator):
    assert indicator.title[0].isupper() and not indicator.title.endswith(".")
    assert indicator.source
    assert indicator.better in Better
    assert indicator.examples
    if indicator.kind in ("share", "rate"):
        assert any(one.denominator is not None for one in indicator.examples)
    if indicator.excluded:
        shown = {reason for one in indicator.examples for reason in one.excluded or {}}
        assert shown == {reason for reason, _ in indicator.excluded}
    if indicator.cannot_tell:
        assert any(one.cannot_tell for one in indicator.examples)
    if indicator.that:
        assert any(one.numerator for one in indicator.examples)


@pytest.mark.parametrize("indicator", OF_CLOCKS, ids=lambda one: one.code)
def test_what_counts_clocks_holds_no_number_of_days(indicator):
    written = "\n".join(sql for sql in indicator.says if sql != indicator.weight)
    words = re.sub(r"'[^']*'", "''", written).replace("select 1 from", "select from")

    assert not re.search(r"\d", words), words
    assert "interval" not in words


@pytest.mark.parametrize("indicator", BOOK.values(), ids=BOOK)
def test_what_it_is_part_of_exists(indicator):
    assert not indicator.part_of or indicator.part_of in BOOK


def test_the_kept_queries_are_those_of_the_book():
    assert build.stale() == []
    for engine in ("postgresql", "duckdb"):
        for code in BOOK:
            assert kept.of_indicator(code, engine)


@pytest.mark.parametrize("name", sorted(tables()))
def test_every_published_table_says_what_it_holds(name):
    assert tables()[name].says
    assert name == name.lower() and len(name) <= 55


def test_a_year_is_the_last_whole_one():
    from sightline.indicators.periods import Over

    on = dt.date(2013, 7, 12)
    assert span(Over.YEAR, on).says == "year ending 31 March 2013"
    assert span(Over.YEAR, on).first == dt.date(2012, 4, 1)
    assert span(Over.YEAR, dt.date(2013, 3, 31)).last == dt.date(2013, 3, 31)
    assert span(Over.YEAR, on, to_date=True).says == "12 months to 12 July 2013"
    assert span(Over.ACADEMIC, on).says == "school year ending 31 August 2012"
    assert span(Over.ROLLING, on).first == dt.date(2012, 7, 13)
    assert span(Over.THREE_YEARS, on).first == dt.date(2010, 4, 1)
    assert span(Over.SNAPSHOT, on).says == "on 12 July 2013"
    assert span(Over.SEPTEMBER, on).last == dt.date(2012, 9, 30)
