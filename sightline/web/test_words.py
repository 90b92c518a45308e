"""Dates, lengths of time and numbers are said as people say them."""

import datetime as dt

import pytest

from . import words

TODAY = dt.date(2013, 7, 12)


def test_a_date_is_written_as_people_write_it():
    assert words.uk_date(TODAY) == "12 July 2013"
    assert words.short_date(TODAY) == "12 Jul 2013"
    assert words.uk_date(None) == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2013, 7, 12), "today"),
        (dt.date(2013, 7, 11), "yesterday"),
        (dt.date(2013, 7, 13), "tomorrow"),
        (dt.date(2013, 6, 22), "20 days ago"),
        (dt.date(2013, 7, 26), "in 14 days"),
        (dt.date(2013, 3, 3), "4 months ago"),
        (dt.date(2010, 7, 12), "3 years ago"),
    ],
)
def test_how_long_ago_is_said_in_the_unit_a_person_would_choose(day, said):
    assert words.ago(day, TODAY) == said


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        (dt.date(2001, 2, 9), dt.date(2013, 7, 12), 12),
        (dt.date(2001, 7, 13), dt.date(2013, 7, 12), 11),
        (dt.date(2004, 2, 29), dt.date(2013, 2, 28), 8),
        (dt.date(2004, 2, 29), dt.date(2013, 3, 1), 9),
    ],
)
def test_age_is_whole_years(born_on, day, age):
    assert words.age_on(born_on, day) == age


def test_numbers_take_their_noun_and_order():
    assert words.plural(1, "child", "children") == "1 child"
    assert words.plural(1204, "child", "children") == "1,204 children"
    assert [words.nth(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd",
    ]  # fmt: skip
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b", "c"]) == "a, b and c"


def test_a_share_of_nothing_is_not_a_number():
    assert words.share(0, 0) == "–"
    assert words.share(2, 3) == "66.7%"


@pytest.mark.parametrize(
    "typed", ["12/7/2013", "12 7 2013", "12 July 2013", "12 jul 2013", "2013-07-12", " 12.07.2013 "]
)
def test_a_day_is_read_as_people_here_type_it(typed):
    assert words.read_day(typed) == TODAY


@pytest.mark.parametrize(
    "typed", ["", "31/2/2013", "7/13/2013", "12 Julember", "12 xyz 2013", "1/1"]
)
def test_what_is_no_day_is_none(typed):
    assert words.read_day(typed) is None
