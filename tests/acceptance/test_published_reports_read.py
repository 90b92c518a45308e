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
