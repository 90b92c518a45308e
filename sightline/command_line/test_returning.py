"""`sightline return write`."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from sightline.returns.ssda903.tables import EPISODES, HEADER
from sightline.returns.writing.files import as_csv

from .commands.returning import command


@pytest.mark.django_db
def test_the_command_counts_the_rows_of_each_file(tmp_path):
    told = CliRunner().invoke(
        command,
        [
            "write",
            "ssda903",
            "--year-end",
            "2026-03-31",
            "--out",
            str(tmp_path / "o"),
            "--format",
            "json",
        ],
    )
    assert told.exit_code == 0, told.output
    assert '"file": "header.csv"' in told.output
    assert '"findings": 0' in told.output
    assert (tmp_path / "o" / "header.csv").read_bytes() == as_csv(
        [each.name for each in HEADER.columns], []
    )
    assert (tmp_path / "o" / "episodes.csv").read_text().startswith(EPISODES.columns[0].name)


@pytest.mark.django_db
def test_the_check_of_files_names_the_rule_and_answers_no(tmp_path):
    (tmp_path / "header.csv").write_text(
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,X,01/02/2012,WBRI,A12345678901B,,\n"
    )
    asked = ["check", "ssda903", "--year-end", "2026-03-31", "--from", str(tmp_path)]
    told = CliRunner().invoke(command, [*asked, "--format", "json"])
    assert told.exit_code == 1, told.output
    found = {each["rule"]: each for each in json.loads(told.stdout)}
    assert found["101"]["child"] == "7"
    assert found["101"]["field"] == ["SEX"]
    assert found["101"]["value"] == "X"
    assert set(found) == {"101", "EPI"}


@pytest.mark.django_db
def test_the_check_of_an_empty_record_finds_nothing():
    asked = ["check", "ssda903", "--year-end", "2026-03-31", "--format", "json"]
    told = CliRunner().invoke(command, asked)
    assert (told.exit_code, json.loads(told.stdout)) == (0, [])


@pytest.mark.django_db
def test_a_return_of_a_day_is_written_as_at_it(tmp_path):
    given = ["write", "annex-a", "--as-at", "2026-02-03", "--out", str(tmp_path / "o")]
    told = CliRunner().invoke(command, [*given, "--format", "json"])
    assert told.exit_code == 0, told.output
    assert '"file": "annex-a.xlsx"' in told.output
    assert (tmp_path / "o" / "annex-a.xlsx").stat().st_size > 5000


@pytest.mark.django_db
def test_the_command_says_what_was_left_out_of_a_census_and_asks_for_what_is_uncertain(tmp_path):
    words = ["write", "cin", "--year-end", "2026-03-31", "--format"]
    told = CliRunner().invoke(command, [*words, "json", "--out", str(tmp_path / "a")])
    assert told.exit_code == 0, told.output
    left_out = json.loads(told.stdout)["left_out"]
    assert {each["field"] for each in left_out} == {"LEA", "Children"}
    assert all(each["why"] for each in left_out)

    shown = CliRunner().invoke(
        command, [*words, "table", "--out", str(tmp_path / "b"), "--also", "pre-proceedings"]
    )
    assert shown.exit_code == 0, shown.output
    assert "2 things were left out" in shown.stderr and "Uncertain" in shown.stderr
