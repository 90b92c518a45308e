"""On whole records, too, the engines say what the reference says: invented ones and samples."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.db import connection

from sightline.command_line.commands.duties import command as duties
from sightline.command_line.commands.snapshot import command as snapshot
from sightline.core.acting import system_account
from sightline.duties.book import whole_book
from sightline.duties.models import Clock, ServiceClock
from sightline.duties.sets import kept
from sightline.duties.sets.engines.postgresql_engine import PostgreSQL
from sightline.duties.sets.rows import as_clock
from sightline.returns.loading import load
from sightline.synthetic import building
from sightline.synthetic.authorities import all_authorities

AS_AT = dt.date(2026, 11, 22)
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data"


def build(children):
    anyshire = all_authorities()["anyshire"]
    return building.build(anyshire, children=children, seed=2, as_at=AS_AT)


def kept_clocks():
    """Every clock as the reference worked it out when the record was built or loaded."""
    of_children = ((clock.child_id, clock.worked()) for clock in Clock.objects.iterator())
    of_others = ((clock.number, clock.worked()) for clock in ServiceClock.objects.iterator())
    return Counter([*of_children, *of_others])


def in_postgresql():
    """Every clock as PostgreSQL works it out from the record itself."""
    engine = PostgreSQL(connection)
    engine.read_record("here", whole_book().values())
    return Counter(
        as_clock(row)[1:]
        for code in whole_book()
        for row in engine.rows(kept.of_duty(code, "postgresql"))
    )


def run(command, *words):
    return CliRunner().invoke(command, list(words))


def test_an_invented_authority_in_postgresql(db):
    build(150)
    wanted = kept_clocks()

    assert wanted.total() > 2000
    assert in_postgresql() == wanted


@pytest.mark.parametrize(
    "sample",
    ["ssda903/samples_demand_model", "cin/samples", "annex_a/Annex_A_2024_Jan.xlsx"],
)
def test_a_sample_of_the_sector_in_postgresql(db, sample):
    if not (SAMPLES / sample).exists():
        pytest.skip("shared material not present")
    load([str(SAMPLES / sample)], by=system_account())
    wanted = kept_clocks()

    assert wanted.total() > 0
    assert in_postgresql() == wanted


@pytest.fixture
def committed(transactional_db):
    """A small invented authority that other connections can see."""
    return build(60)


def test_a_snapshot_answers_as_the_record_does_without_it(committed, tmp_path):
    """The same rows in the same order with the same sentences and owners, on any day."""
    whole, early = str(tmp_path / "whole"), str(tmp_path / "early")
    written = run(snapshot, "--out", whole, "--authority", "Anyshire")
    run(snapshot, "--out", early, "--as-at", "2025-10-01")
    before = json.loads(run(duties, "--as-at", "2025-10-01", "--format", "json").output)
    now = json.loads(run(duties, "--as-at", "2026-11-22", "--format", "json").output)
    told = json.loads(written.output)

    assert len(now) > 500
    assert asked(whole, "2026-11-22", "Anyshire") == now
    assert asked(early, "2025-10-01", "this authority") == before
    assert told["tables"]["children"]["rows"] == 60
    assert set(told["tables"]) == {file.stem for file in Path(whole).glob("*.parquet")}
    refusals(whole, early, tmp_path)


def asked(folder, day, authority):
    answer = run(duties, "--snapshot", folder, "--as-at", day, "--format", "json")
    rows = json.loads(answer.output)
    assert {row.pop("authority") for row in rows} == {authority}
    return rows


def refusals(whole, early, tmp_path):
    """What is refused, each with a sentence that says what to do."""

    def why(*words, command=duties):
        return str(run(command, *words).exception)

    assert "something in" in why("--out", whole, command=snapshot)
    assert "1 October 2025" in why("--snapshot", early, "--as-at", "2025-10-02")
    assert "no manifest" in why("--snapshot", str(tmp_path), "--as-at", "2026-01-01")
    twice = ("--snapshot", whole, "--snapshot", whole, "--as-at", "2026-01-01")
    assert "Two snapshots are of 'Anyshire'" in why(*twice)
    changed = tmp_path / "changed"
    shutil.copytree(whole, changed)
    shutil.copy(Path(early) / "events.parquet", changed / "events.parquet")
    assert "not as it was written" in why("--snapshot", str(changed), "--as-at", "2026-01-01")


def test_two_authorities_are_asked_together(committed, tmp_path):
    for name in ("North", "South"):
        run(snapshot, "--out", str(tmp_path / name), "--authority", name)
    folders = [word for name in ("North", "South") for word in ("--snapshot", tmp_path / name)]
    words = [*map(str, folders), "--as-at", "2026-11-22", "--duty", "case-allocation"]
    words += ["--position", "met"]
    rows = json.loads(run(duties, *words, "--format", "json").output)
    by_name = Counter(row["authority"] for row in rows)

    assert by_name["North"] == by_name["South"] > 0
    assert {row["position"] for row in rows} == {"met"}


def test_nothing_is_left_of_a_snapshot_that_failed(committed, tmp_path, monkeypatch):
    from sightline.duties.sets import reading

    monkeypatch.setattr(reading, "holders_query", lambda authority: "select no such thing")
    answer = run(snapshot, "--out", str(tmp_path / "half"))

    assert answer.exit_code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("--list", "--snapshot", "x"),
        ("--as-at", "2026-01-01", "--engine", "duckdb"),
        ("--as-at", "2026-01-01", "--snapshot", "x", "--team", "North"),
    ],
)
def test_what_does_not_go_together_is_said(words):
    answer = run(duties, *words)

    assert answer.exit_code == 2
    assert "snapshot" in answer.output.lower()
