"""Every published report beside here is read as settled by eye: none missed, none invented."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from sightline.inspection.reading import read, read_many
from sightline.inspection.reading.accuracy import TRUTH, measured

SHARED = Path(__file__).resolve().parents[3] / "shared"
REPORTS = SHARED / "reports"
pytestmark = pytest.mark.skipif(
    not REPORTS.is_dir(), reason="the published reports are not beside here"
)


@pytest.fixture(scope="module")
def truth():
    with TRUTH.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@pytest.fixture(scope="module")
def scores(truth):
    return measured(truth, read_many([REPORTS / row["file"] for row in truth]))


def test_the_truth_is_of_every_report(truth):
    here = {path.relative_to(REPORTS).as_posix() for path in REPORTS.rglob("*.pdf")}

    assert {row["file"] for row in truth} == here


@pytest.mark.parametrize("half", ["developed on", "held out"])
def test_every_field_is_right_and_nothing_is_invented(scores, half):
    wrong = {
        field: one for field, one in scores[half].items() if one.right != one.known or one.invented
    }

    assert wrong == {}


def test_every_disagreement_with_the_other_table_is_settled(truth):
    """`latest_judgements.csv` has errors of its own: each is written down with who was right."""
    with (REPORTS / "latest_judgements.csv").open(encoding="utf-8", newline="") as rows:
        other = {row["urn"]: row for row in csv.DictReader(rows)}
    with (TRUTH.parent / "settled.csv").open(encoding="utf-8", newline="") as rows:
        settled = {
            (row["file"], row["field"])
            for row in csv.DictReader(rows)
            if row["other_source"] == "latest_judgements.csv"
        }
    found, compared = set(), 0
    for row in truth:
        theirs = other[row["file"].split("_")[0]]
        if day(theirs["inspection_end_date"]) == row["inspection_end"]:
            for field, ours, said in pairs(row, theirs):
                compared += 1
                if ours.casefold() != said.casefold():
                    found.add((row["file"], field))

    assert compared > 100
    assert found == settled


def day(written):
    return "-".join(reversed(written.split("/")))


def pairs(row, theirs):
    """Each field that both tell of: its name, and what each says."""
    grades = dict(part.split("=") for part in row["grades"].split("; "))
    grades = {area: grade.removesuffix(" to be good") for area, grade in grades.items()}
    yield "number", row["number"], theirs["la_code"]
    yield "authority", row["authority"], theirs["local_authority"]
    yield "lead_inspector", row["lead_inspector"], theirs["inspector_name"]
    yield "inspection_start", row["inspection_start"], day(theirs["inspection_start_date"])
    yield "overall", grades["overall_effectiveness"], theirs["overall_effectiveness_grade"]
    yield "leaders", grades["impact_of_leaders"], theirs["impact_of_leaders_grade"]
    yield "help", grades["help_and_protection"], theirs["help_and_protection_grade"]
    if "care_leavers" in grades:
        yield "care", grades["children_in_care"], theirs["in_care_grade"]
        yield "leavers", grades["care_leavers"], theirs["care_leavers_grade"]


def test_the_same_report_as_pdf_and_as_text_reads_the_same():
    """Norfolk 2013 is both among the PDFs and among the seed texts."""
    pdf = read(next((REPORTS / "80418_norfolk").glob("*16 august 2013.pdf")))
    text = read(SHARED / "seeds" / "004_33ed7e4ee0753b10.txt")

    def letters(words):
        return re.sub(r"\W+", "", words).casefold()

    assert (pdf.authority, pdf.framework) == (text.authority, text.framework)
    assert pdf.judgements == text.judgements
    assert [(one.number, one.section) for one in pdf.paragraphs] == [
        (one.number, one.section) for one in text.paragraphs
    ]
    assert [letters(one.text) for one in pdf.paragraphs] == [
        letters(one.text) for one in text.paragraphs
    ]
    assert [(one.tier, letters(one.text)) for one in pdf.recommendations] == [
        (one.tier, letters(one.text)) for one in text.recommendations
    ]
