"""What must be done by a birthday, and what must never be too many at once."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.core.coverage import FOREVER
from sightline.core.facts import Detail, Event, Fact, Subject
from sightline.core.periods import months, years
from sightline.duties.because import because
from sightline.duties.clock import Position, position
from sightline.duties.engine import clocks
from sightline.duties.language import (
    ByAge,
    Duty,
    Limit,
    LocalCount,
    LocalNumbers,
    Requirement,
    Role,
    RuleClass,
    Version,
)

born = Fact("born", rows="people.Child", on="born_on", says="the child was born")
came = Fact("came", rows="care.CarePeriod", on="began_on", says="the child came", thing="stay")
went = Fact("went", rows="care.CarePeriod", on="ended_on", says="the child went", thing="stay")
posted = Fact("posted", rows="workforce.Post", on="began_on", says="the post began", thing="post")
left = Fact("left", rows="workforce.Post", on="ended_on", says="the post ended", thing="post")
told = Fact("told", rows="care.Review", on="held_on", says="the child was told their story")
ALL = [(dt.date.min, FOREVER)]


def duty(clock, **parts):
    return Duty(
        code="sample",
        title="A duty made up for this test",
        basis="None",
        rule_class=RuleClass.LOCAL,
        certainty="L",
        owner=Role.SOCIAL_WORKER,
        escalates_to=Role.TEAM_MANAGER,
        starts=came,
        versions=(Version("sample", None, None, clock),),
        examples=(),
        **parts,
    )


BY_TEN = duty(ByAge(at=years(10), born=born), met_by=told, ends=went)
NO_MORE_THAN_TWO = replace(
    duty(Limit(at_most=2), met_by=came), starts=posted, lapses=went, ends=left
)


def day(text):
    return dt.date.fromisoformat(text)


def stood(of, given, as_at, covered=None):
    events = {
        fact.name: [Event(day(on), about) for about, on in enumerate(days.split(), start=1)]
        for fact, days in given.items()
    }
    spans = {fact.name: ALL for fact in of.facts} if covered is None else covered
    return [
        (str(clock.due_on), position(clock, day(as_at)), because(clock, of, day(as_at)))
        for clock in clocks(of, events, spans)
        if position(clock, day(as_at)) is not None
    ]


@pytest.mark.parametrize(
    "given,as_at,stands,says",
    [
        ({told: "2013-05-14"}, "2013-09-30", ("2013-05-14", "met"), "the child's age 10"),
        ({told: "2013-05-20"}, "2013-09-30", ("2013-05-14", "met late"), "Done 6 days late"),
        ({}, "2013-05-14", ("2013-05-14", "due"), "Due 14 May 2013, today"),
        ({}, "2013-05-15", ("2013-05-14", "overdue"), "1 day ago: the child's age 10"),
        ({went: "2013-05-14"}, "2013-09-30", ("2013-05-14", "not required"), "the day it was due"),
        ({went: "2013-05-16"}, "2013-09-30", ("2013-05-14", "missed"), "Never done"),
    ],
)
def test_by_a_birthday(given, as_at, stands, says):
    found = stood(BY_TEN, {born: "2003-05-14", came: "2012-01-09", **given}, as_at)

    assert [one[:2] for one in found] == [stands]
    assert says in found[0][2]


def test_where_it_starts_after_the_birthday_it_is_owed_at_once():
    found = stood(BY_TEN, {born: "2001-05-14", came: "2012-01-09"}, "2012-01-10")

    assert [one[:2] for one in found] == [("2012-01-09", "overdue")]


def test_a_birthday_that_no_year_has_falls_on_the_last_day_of_its_month():
    by_ten_and_a_half = duty(ByAge(at=months(126), born=born), met_by=told)
    found = stood(by_ten_and_a_half, {born: "2002-08-31", came: "2012-01-09"}, "2013-02-28")

    assert [one[:2] for one in found] == [("2013-02-28", "due")]
    assert "age 10 years 6 months" in found[0][2]


def test_nobody_can_tell_without_a_birth_date_or_a_source():
    unborn = stood(BY_TEN, {came: "2012-01-09"}, "2013-09-30")
    silent = stood(BY_TEN, {born: "2003-05-14", came: "2012-01-09"}, "2013-09-30", covered={})

    assert [one[:2] for one in unborn] == [("None", "cannot tell")]
    assert [one[:2] for one in silent] == [("2013-05-14", "cannot tell")]


def test_it_is_done_only_once_and_each_start_has_its_own():
    found = stood(
        BY_TEN,
        {born: "2003-05-14", came: "2012-01-09 2013-06-03", told: "2012-03-05 2013-07-01"},
        "2013-09-30",
    )

    assert [one[:2] for one in found] == [("2013-05-14", "met"), ("2013-06-03", "met late")]


def limited(given, as_at, covered=None):
    """Where the limit of two stood, for a post that began before anyone came."""
    return stood(NO_MORE_THAN_TWO, {posted: "2013-01-01", **given}, as_at, covered)


WITHIN = (
    "2013-01-01",
    "met",
    "Within the limit on 1 January 2013, when the post began: no more than 2 at once.",
)


def test_a_third_at_once_is_a_breach_until_one_has_gone():
    three = {came: "2013-01-07 2013-02-04 2013-03-04"}

    assert limited({came: "2013-01-07 2013-02-04"}, "2013-06-30") == [WITHIN]
    assert limited(three, "2013-03-03") == [WITHIN]
    assert limited(three, "2013-03-04")[1:] == [
        (
            "2013-03-04",
            "due",
            "Over the limit today, 4 March 2013, when the child came: no more than 2 at once.",
        )
    ]
    assert limited(three, "2013-03-11")[1] == (
        "2013-03-04",
        "overdue",
        "Over the limit for 7 days, since 4 March 2013, when the child came: no more than 2 at"
        " once.",
    )
    assert limited({**three, went: "2013-03-18"}, "2013-03-31")[1] == (
        "2013-03-04",
        "met late",
        "Over the limit for 14 days: from 4 March 2013, when the child came, until 18 March, when"
        " the child went. The limit is no more than 2 at once.",
    )


def test_a_breach_that_lasts_until_the_post_ends_was_never_put_right():
    three = {came: "2013-01-07 2013-02-04 2013-03-04", left: "2013-05-31"}

    assert limited(three, "2013-06-30")[1] == (
        "2013-03-04",
        "missed",
        "Over the limit from 4 March 2013, when the child came, and still over it on 31 May, when"
        " the post ended: no more than 2 at once.",
    )
    assert limited({**three, went: "2013-05-31"}, "2013-06-30")[1][1] == "met late"
    assert len(limited({**three, came: "2013-01-07 2013-02-04 2013-05-31"}, "2013-06-30")) == 1


def test_too_many_on_the_first_day_is_a_breach_from_then():
    given = {came: "2012-11-05 2012-11-06 2012-11-07 2012-11-08", went: "2012-12-03"}
    found = stood(NO_MORE_THAN_TWO, {posted: "2013-01-01", **given}, "2013-01-31")

    assert [one[:2] for one in found] == [("2013-01-01", "overdue")]
    assert "when the post began" in found[0][2]


def test_one_in_and_one_out_on_the_same_day_is_no_breach():
    given = {came: "2013-01-07 2013-02-04 2013-03-04", went: "2013-03-04"}

    assert limited(given, "2013-06-30") == [WITHIN]


def test_how_long_there_were_too_many_cannot_be_told_without_a_source():
    given = {came: "2013-01-07 2013-02-04 2013-03-04"}
    found = limited(given, "2013-06-30", covered={"came": ALL})

    assert [one[:2] for one in found] == [
        ("2013-01-01", "cannot tell"),
        ("2013-03-04", "cannot tell"),
    ]
    assert "no source says whether the child went since 1 January" in found[0][2]


@pytest.mark.parametrize(
    ("limit", "share", "most"),
    [
        (Limit(20), None, 20),
        (Limit(20, tenths=9), None, 18),
        (Limit(LocalCount("ours", 15), tenths=9), None, 13),
        (Limit(LocalCount("theirs", 15), share="percent"), 60, 12),
        (Limit(70, share="percent"), 50, 35),
        (Limit(70, share="percent"), None, 70),
        (Limit(15, share="percent"), 50, 7),
    ],
)
def test_a_limit_is_for_full_time_and_may_be_the_authoritys_own(limit, share, most):
    local = LocalNumbers(counts={"theirs": 20})

    assert limit.most(local, {"percent": share}) == most


@pytest.mark.parametrize("more", [{"unless": told}, {"valid_if": (Requirement("seen", 1, "no"),)}])
def test_a_limit_counts_all_there_are(more):
    seen = replace(came, details=(Detail("seen", "seen", "it was seen"),))
    with pytest.raises(ValueError, match="a limit counts all"):
        duty(Limit(2), met_by=seen, **more)


def test_the_facts_of_a_duty_are_of_one_kind_of_subject():
    with pytest.raises(ValueError, match="not all of one kind"):
        duty(Limit(2), met_by=replace(came, name="other", subject=Subject.WORKER))


spell = st.tuples(st.integers(0, 60), st.none() | st.integers(1, 40))


@settings(max_examples=200, database=None)
@given(st.lists(spell, max_size=7), st.integers(0, 120))
def test_there_is_a_breach_on_exactly_the_days_when_there_are_too_many(spans, asked):
    first = dt.date(2013, 1, 7)
    as_at = first + dt.timedelta(days=asked)
    events = {
        "posted": [Event(first + dt.timedelta(days=20), 1)],
        "came": [Event(first + dt.timedelta(days=on), at) for at, (on, _) in enumerate(spans)],
        "went": [
            Event(first + dt.timedelta(days=on + length), at)
            for at, (on, length) in enumerate(spans)
            if length is not None
        ],
    }
    open_now = sum(on <= asked and (length is None or asked < on + length) for on, length in spans)
    found = clocks(NO_MORE_THAN_TWO, events, {"came": ALL, "went": ALL})
    running = [
        clock
        for clock in found
        if position(clock, as_at) in (Position.DUE, Position.OVERDUE) and clock.started_on <= as_at
    ]

    assert len(running) == (1 if open_now > 2 and asked >= 20 else 0)
    assert len({clock.key for clock in found}) == len(found)


@settings(max_examples=200, database=None)
@given(st.integers(0, 16 * 365), st.integers(1, 17), st.none() | st.integers(0, 4000))
def test_the_due_day_is_the_birthday_or_the_start_whichever_is_later(old, age, done):
    start = dt.date(2013, 3, 4)
    birth = start - dt.timedelta(days=old)
    by_age = duty(ByAge(at=years(age), born=born), met_by=told)
    events = {"came": [Event(start, 1)], "born": [Event(birth, 1)], "told": []}
    if done is not None:
        events["told"] = [Event(start + dt.timedelta(days=done), 1)]
    [clock] = clocks(by_age, events, {fact.name: ALL for fact in by_age.facts})

    late_february = (birth.month, birth.day) == (2, 29)
    birthday = birth.replace(year=birth.year + age, day=28 if late_february else birth.day)
    if late_february and birthday.year % 4 == 0:
        birthday = birthday.replace(day=29)
    assert clock.due_on == max(birthday, start)
    assert clock.in_time == (None if done is None else clock.met_on <= clock.due_on)
