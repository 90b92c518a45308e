"""A figure is told only where what it rests on is covered for the whole of its time."""

import datetime as dt

import pytest

from .book import all_indicators
from .periods import Over, span
from .telling import Told, rests_on, silent_if_empty

DAY = dt.date(2013, 7, 12)
YEAR, ON_A_DAY = span(Over.ROLLING, DAY), span(Over.SNAPSHOT, DAY)


def told(how, since, until):
    return Told([("care began", how, dt.date.fromisoformat(since), until)])


@pytest.mark.parametrize(
    ("how", "since", "until", "a_year", "a_day"),
    [
        ("every event", "2012-01-01", None, True, True),
        ("every event", "2013-01-01", None, False, True),
        ("every event", "2012-01-01", "2013-07-11", False, False),
        ("latest only", "2012-01-01", "2013-07-31", False, True),
        ("yearly flag", "2012-01-01", None, False, False),
    ],
)
def test_a_time_needs_every_event_and_a_day_needs_a_list_of_that_day(
    how, since, until, a_year, a_day
):
    source = told(how, since, until and dt.date.fromisoformat(until))

    assert (source.lacks(["care began"], YEAR) == []) == a_year
    assert (source.lacks(["care began"], ON_A_DAY) == []) == a_day


def test_two_sources_one_after_the_other_are_enough():
    source = Told(
        [
            ("care began", "every event", dt.date(2012, 1, 1), dt.date(2012, 12, 31)),
            ("care began", "every event", dt.date(2013, 1, 1), None),
        ]
    )

    assert source.lacks(["care began"], YEAR) == []
    assert source.lacks(["care began", "placement began"], YEAR) == ["placement began"]


def test_what_a_figure_rests_on_is_read_from_its_definition():
    book = all_indicators()

    assert rests_on(book["cla-count"]) == {"care began"}
    assert rests_on(book["contacts"]) == {"contact received"}
    assert rests_on(book["cla-visit-timely"]) == frozenset()
    assert silent_if_empty(book["perm-excl"]) and not silent_if_empty(book["contacts"])
