"""`sightline report read` answers in its steady form, and goes on past a file it cannot read."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from sightline.inspection import reading
from sightline.inspection.library.models import PublishedReport

from .commands.report import command

EXAMPLES = Path(reading.__file__).parent / "examples"
STEADY = (
    *("file", "authority", "framework", "inspection_start", "inspection_end", "published"),
    *("lead_inspector", "overall", "judgements", "paragraphs", "recommendations", "unread"),
)


def run(*words):
    return CliRunner().invoke(command, ["read", *map(str, words)])


def test_json_has_the_steady_keys_and_no_more():
    path = EXAMPLES / "sif_2013_early.txt"
    answer = run(path, "--format", "json")
    (got,) = json.loads(answer.stdout)

    assert answer.exit_code == 0
    assert tuple(got) == STEADY
    assert got["file"] == str(path)
    assert (got["inspection_start"], got["published"]) == ("2014-06-03", "2014-08-08")
    assert got["overall"] == "requires improvement"
    assert got["judgements"][3] == {"area": "adoption_performance", "grade": "outstanding"}
    assert got["paragraphs"][3] == {"number": 4, "section": "strengths", "text": "Workers stay."}
    assert got["recommendations"][0] == {
        "text": "Tell the lead member each month how many children wait for a worker.",
        "tier": "priority and immediate action",
        "body": "the local authority",
        "section": "recommendations",
    }
    assert [one["field"] for one in got["unread"]] == ["authority"]


def test_more_is_told_when_asked_for():
    (got,) = json.loads(run(EXAMPLES / "sif_2013_early.txt", "--format", "json", "--more").stdout)

    assert tuple(got)[: len(STEADY)] == STEADY
    assert got["facts"] == ["12,000 children live here.", "Of these, 90 are looked after."]
    assert got["pages"] == 1


def test_a_bad_file_is_a_line_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and no more")
    answer = run(
        tmp_path / "a.pdf", tmp_path / "none.pdf", EXAMPLES / "lac_2013.txt", "--format", "json"
    )
    got = json.loads(answer.stdout)

    assert answer.exit_code == 1
    assert [one["framework"] for one in got] == [None, None, "lac-2013"]
    assert [one["unread"][0]["field"] for one in got[:2]] == ["file", "file"]
    assert got[0]["judgements"] == got[0]["paragraphs"] == []
    lines = answer.stderr.strip().splitlines()
    assert lines == [
        f"{tmp_path / 'a.pdf'}: It is damaged, or it is not a PDF.",
        f"{tmp_path / 'none.pdf'}: There is no such file.",
    ]


def test_no_files_is_wrong_use():
    assert run().exit_code == 2


def test_a_table_has_a_line_a_report():
    answer = run(EXAMPLES / "lac_2013.txt", EXAMPLES / "cp_2012.txt", "--format", "table")

    assert "lac-2013" in answer.stdout
    assert "adequate" in answer.stdout
    assert "Traceback" not in answer.output


def test_csv_counts_what_is_long():
    answer = run(EXAMPLES / "cp_2012.txt", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(answer.stdout))

    assert tuple(row) == STEADY
    assert (row["paragraphs"], row["recommendations"]) == ("9", "2")
    assert "quality_of_practice: adequate" in row["judgements"]


@pytest.mark.django_db
def test_what_was_read_can_be_kept(monkeypatch):
    monkeypatch.setattr("sightline.command_line.database.prepare", lambda: None)
    path = EXAMPLES / "lac_2013.txt"

    for _ in range(2):
        assert run(path, "--keep", "--format", "json").exit_code == 0

    kept = PublishedReport.objects.get()
    assert (kept.file_name, kept.overall, kept.paragraphs.count()) == (
        "lac_2013.txt",
        "adequate",
        10,
    )
