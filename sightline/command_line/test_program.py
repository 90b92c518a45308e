"""A command answers in three forms, says no in a sentence, and sets the database up first."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import tempfile

import click
import pytest
from click.testing import CliRunner

from ..core.refusal import Refused
from . import database, output, program

ROWS = [
    {"child": "Maya Example-Ashdown", "due_on": dt.date(2024, 3, 31), "days_late": None},
    {"child": "=1+1", "due_on": None, "days_late": -3},
]


def printed(format: str, rows=ROWS, columns=None) -> str:
    @click.command()
    def show():
        output.show(rows, format, columns)

    return CliRunner().invoke(show, catch_exceptions=False).output


def test_json_keeps_dates_plain_and_numbers_as_numbers():
    assert json.loads(printed("json")) == [
        {"child": "Maya Example-Ashdown", "due_on": "2024-03-31", "days_late": None},
        {"child": "=1+1", "due_on": None, "days_late": -3},
    ]


def test_csv_runs_nothing_in_a_spreadsheet():
    assert printed("csv").splitlines() == [
        "child,due_on,days_late",
        "Maya Example-Ashdown,2024-03-31,",
        "'=1+1,,-3",
    ]


def test_an_empty_answer_still_says_so():
    assert printed("json", []) == "[]\n"
    assert printed("csv", [], ["child", "due_on"]).splitlines() == ["child,due_on"]
    assert printed("table", []) == "Nothing to show.\n"


def test_a_table_prints_words_as_they_are():
    rows = [{"child": "[bold]Jo Sample[/bold]", "seen": True}]

    assert "[bold]Jo Sample[/bold]  yes" in printed("table", rows)


@pytest.mark.parametrize("given", ["31/03/2024", "2024-02-30", "soon"])
def test_a_wrong_date_is_explained(given):
    @click.command()
    @click.option("--as-at", type=output.Day())
    def show(as_at):
        click.echo(as_at)

    answer = CliRunner().invoke(show, ["--as-at", given])

    assert answer.exit_code == 2
    assert "Write it like 2024-03-31" in answer.output


def test_every_file_of_commands_is_a_command():
    names = program.sightline.list_commands(click.Context(program.sightline))

    assert {"screens", "stop", "upgrade"} <= set(names)
    assert names == sorted(names)


def test_a_refusal_is_one_line_and_exit_1(monkeypatch, capsys):
    def refuse() -> None:
        raise Refused("This load holds no file we know. Give an SSDA903, CIN or Annex A file.")

    monkeypatch.setattr(program, "sightline", refuse)

    with pytest.raises(SystemExit) as exit:
        program.main()
    assert exit.value.code == 1
    assert capsys.readouterr().err == (
        "This load holds no file we know. Give an SSDA903, CIN or Annex A file.\n"
    )


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The real program, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from sightline.command_line import main; main()", *words],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_wrong_use_is_exit_2():
    assert run("no-such-command").returncode == 2


@pytest.mark.parametrize(
    "address", ["mysql://somewhere/else", "postgresql://host", "postgresql://host/name?nonsense=1"]
)
def test_a_wrong_database_address_is_explained(address):
    answer = run("upgrade", SIGHTLINE_DATABASE_URL=address)

    assert answer.returncode == 2
    assert answer.stderr.startswith("SIGHTLINE_DATABASE_URL should look like postgresql://")
    assert answer.stderr.count("\n") == 1


def test_a_server_that_does_not_answer_is_one_line():
    answer = run("upgrade", SIGHTLINE_DATABASE_URL="postgresql://127.0.0.1:1/nowhere")

    assert answer.returncode == 1
    assert answer.stderr.startswith("The database does not answer:")
    assert "Traceback" not in answer.stderr


def test_an_empty_home_is_set_up_by_the_first_command():
    with tempfile.TemporaryDirectory(prefix="sightline-") as home:
        settings = {"SIGHTLINE_HOME": home, "SIGHTLINE_DATABASE_URL": ""}
        first, second = run("upgrade", **settings), run("upgrade", **settings)
        run("stop", **settings)

    assert first.returncode == 0, first.stderr
    assert first.stderr.startswith("Setting up the database.")
    assert second.stderr == "The database is up to date.\n"


class TestAnOlderDatabase:
    """One brings the embedded server up to date, and asks before touching a council's own."""

    @pytest.fixture(autouse=True)
    def older(self, monkeypatch):
        self.upgraded = []
        monkeypatch.setattr(database, "behind", lambda: 3)
        monkeypatch.setattr(database, "has_tables", lambda: True)
        monkeypatch.setattr(database, "upgrade", lambda: self.upgraded.append("upgraded"))

    def test_the_embedded_one_is_brought_up_to_date(self, monkeypatch):
        monkeypatch.setattr(database, "is_a_councils", lambda: False)
        database.prepare()

        assert self.upgraded == ["upgraded"]

    def test_a_councils_own_is_left_alone(self, monkeypatch):
        monkeypatch.setattr(database, "is_a_councils", lambda: True)

        with pytest.raises(Refused, match="sightline upgrade"):
            database.prepare()
        assert self.upgraded == []
