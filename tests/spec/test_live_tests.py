"""Every worked example of every live test holds, in PostgreSQL and in DuckDB."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from sightline.indicators.engines import DuckDB, PostgreSQL
from sightline.indicators.figures import Counting, _Tally, figure_of
from sightline.indicators.language import Count, Mean, Rate, Share
from sightline.indicators.published import tables
from sightline.inspection.improvement.answers import arithmetic, judge, possible
from sightline.inspection.improvement.book import all_tests
from sightline.inspection.improvement.language import LiveTest, Rests, State, at_least, at_most
from sightline.inspection.improvement.reports import all_reports

BOOK = all_tests()
TRIES = [
    pytest.param(test, one, id=f"{test.code}: {one.says}")
    for test in BOOK.values()
    for one in test.examples
]
OF_ROWS = [each for each in TRIES if each.values[1].given]
OF_NUMBERS = [each for each in TRIES if not each.values[1].given]


class FromRows(Counting):
    """A run over the rows of an example, which stand as they did on the day."""

    def __init__(self, engine, rows):
        super().__init__(engine)
        self.rows = rows

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
        for name in wanted | set(self.rows):
            columns = [column for column, _ in tables()[name].columns]
            rows = [[row.get(column) for column in columns] for row in self.rows.get(name, [])]
            self.engine.put(tables()[name], rows)


def state_in(engine, test: LiveTest, one) -> State:
    from sightline.indicators.language import Example

    example = Example(one.says, one.given, numerator=None)
    run = FromRows(engine, example.rows)
    try:
        as_at, published = map(dt.date.fromisoformat, (one.as_at, one.published))
        [figure] = run.between([test.counts], test.measure.over(as_at, published))
        return judge(test, figure)
    finally:
        engine.close()


@pytest.mark.parametrize(("test", "one"), OF_ROWS)
def test_an_example_of_rows_holds_in_duckdb(test, one):
    assert state_in(DuckDB(), test, one) is one.then


@pytest.mark.django_db
@pytest.mark.parametrize(("test", "one"), OF_ROWS)
def test_an_example_of_rows_holds_in_postgresql(test, one):
    assert state_in(PostgreSQL(), test, one) is one.then


def figure_worth(test: LiveTest, value: float | None):
    """A figure of the kind the test counts that comes to a value; untold without one."""
    tally = _Tally()
    if value is None:
        return figure_of(test.counts, tally, 0, ("a fact",))
    worth = Decimal(str(value))
    if isinstance(test.counts, Count):
        tally.numerator = worth
    elif isinstance(test.counts, Share):
        tally.numerator, tally.denominator = worth, Decimal(100)
    elif isinstance(test.counts, Mean):
        tally.values = [worth * test.counts.unit]
    assert isinstance(test.counts, (Count, Share, Mean, Rate))
    if isinstance(test.counts, Rate):
        tally.numerator = worth
        return figure_of(test.counts, tally, test.counts.scale)
    return figure_of(test.counts, tally)


@pytest.mark.parametrize(("test", "one"), OF_NUMBERS)
def test_an_example_of_a_number_holds(test, one):
    assert judge(test, figure_worth(test, one.value)) is one.then


@pytest.mark.parametrize("test", BOOK.values(), ids=BOOK)
def test_a_live_test_says_what_a_reader_needs(test):
    assert not test.says[0].islower() and not test.says.endswith(".")
    assert test.words == test.words.lower() and test.words
    assert {one.then for one in test.examples} >= {State.EVIDENCED, State.NOT_YET}
    if test.measure.rests is not Rests.PAPER:
        assert any(one.then is State.CANNOT_TELL for one in test.examples)


def test_every_one_of_the_79_is_there_once_with_tests_of_the_book():
    areas = [area for report in all_reports() for area in report.areas]

    assert [len(report.areas) for report in all_reports()] == [18, 14, 14, 17, 16]
    assert len({area.code for area in areas}) == len(areas) == 79
    assert all(area.tests and set(area.tests) <= set(BOOK) for area in areas)


def test_what_rests_on_paper_alone_is_the_smaller_part():
    areas = [area for report in all_reports() for area in report.areas]
    rests = [{BOOK[code].measure.rests for code in area.tests} for area in areas]

    assert sum(each == {Rests.PAPER} for each in rests) <= 21
    assert sum(Rests.PRACTICE in each for each in rests) >= 45


def test_an_answer_stands_only_where_what_is_unknown_could_not_change_it():
    share = next(test for test in BOOK.values() if test.must.sign == "at least")
    share = replace(share, must=at_least(90))
    told = replace(figure_worth(share, 95), cannot_tell=2)

    assert [round(float(value), 1) for value in possible(share, told)] == [93.1, 95.1]
    assert judge(share, told) is State.EVIDENCED
    assert judge(share, replace(told, cannot_tell=20)) is State.CANNOT_TELL
    assert judge(replace(share, must=at_least(99)), told) is State.NOT_YET
    none = BOOK["every-child-has-a-care-plan"]
    assert judge(none, replace(figure_worth(none, 0), cannot_tell=1)) is State.CANNOT_TELL
    assert judge(none, replace(figure_worth(none, 3), cannot_tell=1)) is State.NOT_YET


def test_a_share_is_held_against_its_number_before_it_is_rounded():
    share = replace(BOOK["visits-in-time"], must=at_least(95))
    tally = _Tally()
    tally.numerator, tally.denominator = Decimal(9496), Decimal(10000)
    figure = figure_of(share.counts, tally)

    assert str(figure.value) == "95.0"
    assert judge(share, figure) is State.NOT_YET


def test_the_sum_is_told_in_words():
    none = BOOK["every-child-has-a-care-plan"]

    assert arithmetic(none, figure_worth(none, 68)) == "68"
    assert arithmetic(none, figure_worth(none, None)) == "cannot be told"
    visits = BOOK["visits-in-time"]
    assert arithmetic(visits, figure_worth(visits, 82)) == "82 of 100, which is 82%"


@pytest.mark.parametrize("must", [at_most(-1), at_least(0), at_least(101)])
def test_a_test_that_shows_nothing_is_refused(must):
    with pytest.raises(ValueError):
        replace(BOOK["visits-in-time"], must=must)


def test_a_number_of_ones_own_takes_the_place_of_the_one_in_the_book():
    visits = BOOK["visits-in-time"]

    assert visits.with_number(None) is visits
    assert str(visits.with_number(Decimal("80.0")).must) == "at least 80"
    assert str(visits.must) == "at least 95"
