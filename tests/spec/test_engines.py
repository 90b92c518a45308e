"""The worked examples of every duty hold in every engine, and so do kinds of clock not yet used."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from sightline.core.facts import Detail, Fact
from sightline.core.periods import days, hours, months, weeks, working_days, years
from sightline.duties.book import whole_book
from sightline.duties.engine import clocks
from sightline.duties.examples import coverage, events
from sightline.duties.language import (
    ByAge,
    Duty,
    Every,
    Limit,
    LocalCount,
    Once,
    Role,
    RuleClass,
    Throughout,
    Version,
)
from sightline.duties.sets import build, kept, published
from sightline.duties.sets.phrases import CannotWrite
from sightline.duties.sets.rows import as_clock

from ..generative import two_ways

DUTIES = whole_book()
born = Fact("born", "people.Child", "born_on", "the child was born", child="id")
began = Fact("it began", "a.Row", "on", "it began", at="at", thing="thing")
ended = Fact("it ended", "a.Row", "on", "it ended", thing="thing")
post = Fact(
    "a post began", "a.Row", "on", "a post began", thing="post",
    details=(Detail("share", "share", "how much of full time", kind="number"),),
)  # fmt: skip
left = Fact("a post ended", "a.Row", "on", "a post ended", thing="post")
done = Fact("it was done", "a.Row", "on", "it was done", at="at", about="thing_id", thing="thing")


def made_up(clock, *more, **said):
    """A duty of our own, with a kind of clock or a length that the book does not use yet."""
    written = {
        "code": f"made-up-{type(clock).__name__}",
        "title": "A duty of these tests",
        "basis": "None",
        "rule_class": RuleClass.LOCAL,
        "certainty": "L",
        "owner": Role.SOCIAL_WORKER,
        "escalates_to": Role.TEAM_MANAGER,
        "starts": began,
        "met_by": done,
        "ends": ended,
        "versions": (Version("ours", None, None, clock), *more),
        "examples": (),
    }
    return Duty(**{**written, **said})


OLD = Version(
    "old", None, dt.date(2013, 1, 31), Once(days(9)), (), changed_over="ours", replaced_by_then=True
)
NEW = Version("new", dt.date(2013, 2, 1), None, Once(weeks(3)), (), changed_over="ours")
MADE_UP = [
    made_up(Once(days(9)), versions=(OLD, NEW), code="made-up-changed-over"),
    made_up(ByAge(years(2), born)),
    made_up(ByAge(months(30), born), ends=(ended, born.plus(years(18)))),
    made_up(Limit(2), starts=post, met_by=began, ends=left, lapses=ended),
    made_up(Limit(4, tenths=9, share="share"), starts=post, met_by=began, ends=(), lapses=ended),
    made_up(Limit(LocalCount("ours", 3)), starts=(post, began), met_by=began, lapses=ended),
    made_up(Every(days(10), first=hours(30), after=weeks(2), until=months(6)), unless=ended),
    made_up(Once(hours(24)), Version("never", None, None, Once(days(1)))),
    made_up(Throughout(working_days(2)), lapses=ended),
    made_up(Throughout(), starts=began.plus(months(1)), lapses=ended),
]


@pytest.fixture(scope="module")
def columns():
    return published.events_columns(published.facts_of(DUTIES.values()))


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_every_example_gives_the_same_clocks(engine, columns, duty):
    told, covered, wanted = [], [], set()
    for number, example in enumerate(duty.examples):
        name = two_ways.PLAIN[number]
        told += published.event_rows(name, 1, events(example), columns)
        covered += published.coverage_rows(name, coverage(duty, example))
        found = clocks(duty, events(example), coverage(duty, example))
        wanted |= {(name, 1, clock) for clock in found}
    engine.put("events", columns, told)
    engine.put("coverage", published.COVERAGE, covered)
    engine.put("local_numbers", published.LOCAL_NUMBERS, [])
    engine.put("local_dates", published.LOCAL_DATES, [])
    engine.prepare()

    got = [as_clock(row) for row in engine.rows(two_ways.query_of(duty, engine))]

    assert len(got) == len(wanted)
    assert set(got) == wanted


@pytest.mark.parametrize("duty", MADE_UP, ids=lambda duty: str(duty.versions[0].clock)[:40])
def test_kinds_of_clock_that_the_book_does_not_use_yet(engine, duty):
    clocks = sum(
        two_ways.assert_same(
            engine, duty, two_ways.busy_places(duty, random.Random(f"{duty.code} {turn}"))
        )
        for turn in range(3)
    )

    assert clocks >= 20


def test_the_end_of_every_month_is_counted_alike(engine):
    """Months are clamped to the end of a shorter one, in leap years too."""
    for count in (1, 3, 6, 11, 12, 25):
        duty = made_up(Once(months(count)), code=f"months-{count}", ends=())
        ends = [dt.date(2011, 12, 1) + dt.timedelta(days=day) for day in range(1500)]
        ends = [day for day in ends if (day + dt.timedelta(days=4)).day < 9]
        place = two_ways.Place(
            [{began.name: [two_ways.Event(day, at) for at, day in enumerate(ends)]}],
            two_ways.everything([done]),
        )
        assert two_ways.assert_same(engine, duty, [place]) == len(ends)


CANNOT_BE_WRITTEN = [
    made_up(Every(days(10), until=working_days(5))),
    made_up(Once(days(1)), ends=began.plus(working_days(5))),
]


@pytest.mark.parametrize("duty", CANNOT_BE_WRITTEN, ids=["until", "ends"])
def test_what_has_no_words_yet_is_declared(duty):
    """Each stops the build by name. One that can be written after all belongs in MADE_UP."""
    with pytest.raises(CannotWrite, match=duty.code):
        build.query(duty, "duckdb")


def test_what_is_kept_is_what_the_duties_and_templates_say():
    assert build.stale() == []


def test_every_engine_has_a_query_for_every_duty():
    for name in build.DIALECTS:
        assert sorted(kept.duties(name)) == sorted(DUTIES)


def test_a_query_that_was_changed_by_hand_is_noticed(tmp_path, monkeypatch):
    path = build.KEPT / "duckdb" / "shared.sql"
    made = {**build.files(), path: "SELECT 1"}
    monkeypatch.setattr(build, "files", lambda: made)

    assert build.stale() == ["generated/duckdb/shared.sql"]
