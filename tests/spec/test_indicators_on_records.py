"""On a whole record, too, every figure is the same in PostgreSQL and in DuckDB over a snapshot."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import pytest
from click.testing import CliRunner

from sightline.command_line.commands.indicators import command as indicators
from sightline.command_line.commands.snapshot import command as snapshot
from sightline.indicators import figures
from sightline.indicators.book import all_indicators
from sightline.record.people.models import Child
from sightline.synthetic import building
from sightline.synthetic.authorities import all_authorities

AS_AT = dt.date(2026, 11, 22)


def run(command, *words):
    return CliRunner().invoke(command, list(words))


def told(*words):
    return json.loads(run(indicators, *words, "--format", "json").output)


@pytest.fixture
def committed(transactional_db):
    """A small invented authority that other connections can see."""
    anyshire = all_authorities()["anyshire"]
    return building.build(anyshire, children=90, seed=3, as_at=AS_AT)


def test_a_snapshot_gives_the_figures_of_the_record(committed, tmp_path):
    """For all, split every way, of the last whole year and to date; and what a snapshot refuses."""
    whole, early = str(tmp_path / "whole"), str(tmp_path / "early")
    assert run(snapshot, "--out", whole).exit_code == 0
    assert run(snapshot, "--out", early, "--as-at", "2025-10-01").exit_code == 0
    everyone = told("--as-at", "2026-11-22")

    assert {row["code"] for row in everyone} == set(all_indicators())
    assert sum(bool(row["numerator"]) for row in everyone) > 50
    for words in ((), ("--by", "team"), ("--by", "ethnicity"), ("--by", "duty"), ("--to-date",)):
        asked = ("--as-at", "2026-11-22", *words)
        assert told(*asked, "--snapshot", whole) == told(*asked), words
    before = ("--as-at", "2025-10-01")
    assert told(*before, "--snapshot", early) == told(*before)
    assert told(*before, "--snapshot", whole) == told(*before)
    parts_are_the_children_they_count()
    groups_add_up(everyone)
    refusals(whole, early, tmp_path)


def parts_are_the_children_they_count():
    """Behind a count of children are that many children, and behind each group its own."""
    named = set(Child.objects.values_list("pk", flat=True))
    [count] = figures.work_out(["cla-count"], as_at=AS_AT)
    behind = figures.children_behind("cla-count", as_at=AS_AT, part="numerator")
    male = figures.children_behind("cla-male-pct", as_at=AS_AT, part="numerator")
    base = figures.children_behind("cla-male-pct", as_at=AS_AT, part="denominator")
    assert len(behind) == count.numerator and set(behind) <= named
    assert set(male) < set(base) <= set(behind)
    for group in figures.work_out(["cla-count"], as_at=AS_AT, by="team"):
        mine = figures.children_behind(
            "cla-count", as_at=AS_AT, part="numerator", by="team", group=group.group
        )
        assert len(mine) == group.numerator and set(mine) <= set(behind)
    late = figures.children_behind("ni-66", as_at=AS_AT, part="denominator", to_date=True)
    assert set(late) <= set(behind)


def groups_add_up(everyone):
    """The groups of a split hold every row, once."""
    whole = {row["code"]: row for row in everyone}
    for code in ("cla-count", "cla-male-pct", "cla-visit-timely", "contacts", "duty-compliance"):
        for by in all_indicators()[code].splits:
            groups = told("--as-at", "2026-11-22", "--by", by, "--code", code)
            assert sum(row["numerator"] for row in groups) == whole[code]["numerator"], (code, by)
            assert sum(row["cannot_tell"] for row in groups) == whole[code]["cannot_tell"]


def refusals(whole, early, tmp_path):
    """What is refused, each with a sentence that says what to do."""

    def why(*words):
        return str(run(indicators, *words).exception)

    assert "1 October 2025" in why("--snapshot", early, "--as-at", "2025-10-02")
    assert "no manifest" in why("--snapshot", str(tmp_path), "--as-at", "2026-01-01")
    changed = tmp_path / "changed"
    shutil.copytree(whole, changed)
    shutil.copy(f"{early}/visits.parquet", changed / "visits.parquet")
    assert "not as it was written" in why("--snapshot", str(changed), "--as-at", "2026-01-01")
