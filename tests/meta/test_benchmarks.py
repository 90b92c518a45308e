"""Measurements are found by their folder, and their figures are kept one beside the other."""

import datetime as dt

import pytest

from benchmarks import keeping, many_workers
from benchmarks.__main__ import everything
from benchmarks.bench import Bench, Figure, medians
from benchmarks.people_at_work import WEIGHTS, Person, Sample

DAY = dt.date(2026, 11, 25)


def test_every_measurement_has_a_title_of_its_own():
    titles = [bench.title for bench in everything().values()]

    assert len(titles) == len(set(titles))


def test_a_figure_is_told_with_what_it_was_run_beside():
    told = keeping.table([Figure("A load", 3.0, "s", "a copy", 1.5, "at most 3 times", True)])

    assert "3 s" in told
    assert "a copy: 1.5 s" in told
    assert "| 2 times" in told
    assert "yes" in told


def test_keeping_one_measurement_leaves_the_others(tmp_path, monkeypatch):
    monkeypatch.setattr(keeping, "PAGE", tmp_path / "performance.md")
    first, second = Bench("Loads", list), Bench("Pages", list)
    keeping.keep(first, [Figure("A load", 3.0, "s")], DAY)
    keeping.keep(second, [Figure("A page", 40.0, "ms")], DAY)
    keeping.keep(first, [Figure("A load", 2.0, "s")], DAY)
    kept = (tmp_path / "performance.md").read_text(encoding="utf-8")

    assert kept.count("## ") == 2
    assert "3 s" not in kept
    assert "2 s" in kept
    assert "40 ms" in kept


def test_ways_are_run_by_turns():
    order = []
    found = medians(2, {"ours": lambda: order.append("o"), "theirs": lambda: order.append("t")})

    assert order == ["o", "t", "o", "t"]
    assert found.keys() == {"ours", "theirs"}


def test_a_ratio_to_nothing_is_none():
    assert Figure("A page", 40.0, "ms").ratio is None
    assert pytest.approx(2) == Figure("A page", 40.0, "ms", "an empty page", 20.0).ratio


def test_how_long_people_waited_is_told_page_by_page():
    waits = [Sample("work", second / 100, "500" if second == 7 else "") for second in range(100)]
    told = many_workers._told([*waits, Sample("child", 2.0)])

    assert told["work"] == {"requests": 100, "errors": 1, "p50": 500, "p95": 950, "p99": 990}
    assert told["every page"]["requests"] == 101
    assert told["child"]["p95"] == 2000


def test_what_someone_comes_across_on_a_page_is_what_they_open_next():
    person = Person(0, "jo.sample", "team manager", 1)
    person.notice_what_is_on(
        '<a href="/children/7">Sam Sample (Sammy)</a> <a href="/children/8/ask">give a reason</a>'
        '<a class="govuk-link" href="/duties/cla-review-1/owed-now?as-at=2026-01-01&amp;team=3">2'
    )

    assert (person.children, person.names, person.outside) == (["7"], ["Sam Sample (Sammy)"], ["8"])
    assert person.numbers == ["/duties/cla-review-1/owed-now?as-at=2026-01-01&team=3"]


def test_everything_a_role_does_is_something_a_person_can_do():
    for role, doing in WEIGHTS.items():
        assert all(hasattr(Person, f"_{deed}") for deed in doing), role
