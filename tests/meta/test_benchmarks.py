"""Measurements are found by their folder, and their figures are kept one beside the other."""

import datetime as dt

import pytest

from benchmarks import keeping
from benchmarks.__main__ import everything
from benchmarks.bench import Bench, Figure, medians

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
