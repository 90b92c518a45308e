"""Working days, school days and months are counted as the law counts them."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.core.calendar import (
    NoTermDates,
    OutsideCalendar,
    Terms,
    add,
    bank_holidays,
    is_working_day,
    next_working_day,
    usual_terms,
    working_days_between,
)
from sightline.core.periods import days, hours, months, school_days, weeks, working_days, years

SHARED = (
    Path(__file__).resolve().parents[3]
    / "shared"
    / "data"
    / "reference"
    / "england_bank_holidays_2022_2027.csv"
)
HELD = {holiday.on for holiday in bank_holidays()}
known_days = st.dates(dt.date(2006, 1, 1), dt.date(2027, 12, 31))


def day(text):
    return dt.date.fromisoformat(text)


def test_the_fixture_of_the_rulebook():
    wanted = """
        2010-01-01 2010-04-02 2010-04-05 2010-05-03 2010-05-31 2010-08-30 2010-12-27 2010-12-28
        2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26
        2011-12-27 2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27
        2012-12-25 2012-12-26 2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26
        2013-12-25 2013-12-26
    """
    assert {on for on in HELD if 2010 <= on.year <= 2013} == set(map(day, wanted.split()))


def test_a_published_list_agrees():
    if not SHARED.exists():
        pytest.skip("shared material not present")
    with SHARED.open(encoding="utf-8") as lines:
        listed = {day(row["date"]) for row in csv.DictReader(lines)}

    assert {on for on in HELD if 2022 <= on.year <= 2027} == listed


@pytest.mark.parametrize(
    "on", ["2011-04-29", "2012-06-05", "2020-05-08", "2022-06-03", "2022-09-19", "2023-05-08"]
)
def test_days_that_came_once(on):
    assert not is_working_day(day(on))


def test_days_that_moved_away_were_working_days():
    assert is_working_day(day("2020-05-04"))
    assert is_working_day(day("2022-05-30"))
    assert is_working_day(day("2012-05-28"))


def test_every_year_has_eight_and_the_years_with_more():
    by_year = {year: sum(on.year == year for on in HELD) for year in range(2006, 2029)}

    assert {year for year, count in by_year.items() if count != 8} == {2011, 2012, 2022, 2023}


@pytest.mark.parametrize(
    "start,count,due",
    [
        ("2013-03-18", 20, "2013-04-17"),  # over Easter
        ("2013-06-07", 1, "2013-06-10"),  # Friday to Monday
        ("2013-06-08", 1, "2013-06-10"),  # a Saturday is still day zero
        ("2012-12-21", 5, "2013-01-02"),
        ("2012-06-01", 1, "2012-06-06"),  # the jubilee
    ],
)
def test_working_days_are_counted_from_day_zero(start, count, due):
    assert add(working_days(count), day(start)) == day(due)
    assert working_days_between(day(start), day(due)) == count


@pytest.mark.parametrize(
    "start,period,due",
    [
        ("2013-08-31", months(6), "2014-02-28"),
        ("2011-08-31", months(6), "2012-02-29"),
        ("2012-02-29", years(1), "2013-02-28"),
        ("2013-01-31", months(1), "2013-02-28"),
        ("2013-03-04", months(3), "2013-06-04"),
        ("2013-06-03", weeks(6), "2013-07-15"),
        ("2013-06-03", days(10), "2013-06-13"),
    ],
)
def test_months_clamp_and_weeks_are_seven_days(start, period, due):
    assert add(period, day(start)) == day(due)


def test_hours_run_through_the_night_the_clocks_change():
    london = __import__("zoneinfo").ZoneInfo("Europe/London")
    start = dt.datetime(2014, 3, 29, 12, tzinfo=london)

    due = add(hours(24), start)

    assert due.astimezone(london).hour == 13
    assert due - start.astimezone(dt.UTC) == dt.timedelta(hours=24)


def test_hours_need_an_instant_and_an_instant_needs_a_zone():
    with pytest.raises(TypeError):
        add(hours(24), day("2013-06-03"))
    with pytest.raises(ValueError, match="time zone"):
        add(days(1), dt.datetime(2013, 6, 3, 12))  # noqa: DTZ001 - this is what is refused


def test_an_instant_late_in_the_evening_is_that_day_in_london():
    at = dt.datetime(2013, 6, 3, 23, 30, tzinfo=dt.UTC)

    assert add(days(1), at) == day("2013-06-05")


@pytest.mark.parametrize("outside", ["2005-12-31", "2029-01-01"])
def test_years_that_are_not_known_are_refused(outside):
    with pytest.raises(OutsideCalendar, match="known from 01 January 2006"):
        add(working_days(1), day(outside))
    with pytest.raises(OutsideCalendar):
        is_working_day(day(outside))
    with pytest.raises(OutsideCalendar, match="runs past"):
        add(working_days(10), day("2028-12-25"))


def test_school_days_need_term_dates():
    terms = Terms([(day("2009-09-02"), day("2009-10-23")), (day("2009-11-02"), day("2009-12-18"))])

    with pytest.raises(NoTermDates):
        add(school_days(20), day("2009-09-14"))
    assert add(school_days(20), day("2009-09-14"), terms) == day("2009-10-12")
    assert add(school_days(1), day("2009-10-23"), terms) == day("2009-11-02")
    with pytest.raises(NoTermDates):
        add(school_days(1), day("2009-12-18"), terms)
    with pytest.raises(NoTermDates):
        add(school_days(1), day("2009-08-14"), terms)


def test_the_usual_school_year_is_a_believable_one():
    terms = usual_terms()
    in_year = [on for on in terms.open.days if day("2012-09-01") <= on <= day("2013-08-31")]

    assert 186 <= len(in_year) <= 195
    assert not {on for on in in_year if on.month == 8}
    assert not set(in_year) & HELD


@settings(max_examples=300)
@given(known_days, st.integers(1, 60))
def test_the_due_day_is_a_working_day_so_many_after(start, count):
    due = add(working_days(count), start)

    assert is_working_day(due)
    assert (
        sum(
            is_working_day(start + dt.timedelta(days=step))
            for step in range(1, (due - start).days + 1)
        )
        == count
    )


@settings(max_examples=300)
@given(known_days)
def test_the_next_working_day_is_today_or_soon(on):
    found = next_working_day(on)

    assert is_working_day(found) and 0 <= (found - on).days <= 5
    assert not any(
        is_working_day(on + dt.timedelta(days=step)) for step in range((found - on).days)
    )
