"""`sightline load` answers in three forms, and says no when a file was refused whole."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from sightline.record.people.models import Child

from .commands.load import command

pytestmark = pytest.mark.django_db
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"


@pytest.fixture
def answer():
    def run(*arguments: str):
        return CliRunner().invoke(command, list(arguments))

    return run


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "header.csv"
    path.write_text(HEADER + "7,M,01/02/2010,WBRI,,,\n,F,01/02/2011,WBRI,,,\n")
    return str(path)


def test_json_holds_totals_files_and_what_was_set_aside(answer, good):
    got = answer(good, "--format", "json")

    assert got.exit_code == 0
    told = json.loads(got.stdout)
    assert told["totals"] == {
        "rows_in": 2, "loaded": 1, "unchanged": 0, "merged": 0, "set_aside": 1,
    }  # fmt: skip
    assert {"file", "kind", "year", "rows_in", "loaded", "unchanged", "merged", "set_aside"} <= set(
        told["files"][0]
    )
    (aside,) = told["set_aside"]
    assert (aside["file"], aside["row"], aside["column"]) == (good, 3, "CHILD")
    assert told["doubtful_matches"] == []
    assert Child.objects.get().la_child_id == "7"


def test_a_refused_file_is_named_and_the_answer_is_no(answer, good, tmp_path):
    bad = tmp_path / "notes.txt"
    bad.write_text("what is this")

    got = answer(good, str(bad), str(tmp_path / "absent"), "--format", "json")

    assert got.exit_code == 1
    told = json.loads(got.stdout)
    assert [bool(each["refused"]) for each in told["files"]] == [False, True, True]
    assert told["totals"]["loaded"] == 1


def test_csv_is_a_row_for_each_file_and_one_for_the_whole(answer, good):
    got = answer(good, "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(got.stdout)))
    assert [(row["file"], row["rows_in"], row["set_aside"]) for row in rows] == [
        (good, "2", "1"),
        ("Total", "2", "1"),
    ]


def test_a_table_tells_a_person_why_rows_were_set_aside(answer, good):
    got = answer(good, "--format", "table")

    assert "Set aside: 1" in got.stdout
    assert "Fill it in and load again" in " ".join(got.stdout.split())


def test_no_paths_is_wrong_use(answer):
    assert answer().exit_code == 2
