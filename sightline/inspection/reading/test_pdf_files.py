"""PDFs are read by how they look; locked, scanned, damaged and huge ones are refused in a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import many, pdf_files, read, read_many
from .many import read_safely

EXAMPLES = Path(__file__).parent / "examples"
LONG = "Children are seen by people who know them, and what they say is written down."


def typeset(markup):
    import typst

    return typst.compile(markup if isinstance(markup, Path) else markup.encode())


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    path = tmp_path_factory.mktemp("reports") / "report.pdf"
    path.write_bytes(typeset(EXAMPLES / "report.typ"))
    return path


def test_a_pdf_is_read_by_its_looks(pdf):
    got = read(pdf)

    assert (got.authority, got.number, got.framework) == ("Norfolk", "926", "ilacs-2023")
    assert got.lead_inspector == "Nell Invented"
    assert [one.grade for one in got.judgements] == [
        *("requires improvement to be good", "good", "outstanding", "inadequate"),
        "requires improvement to be good",
    ]
    assert [one.text for one in got.recommendations] == [
        f"Matter {n} of leavers." for n in range(3)
    ]
    assert [one.number for one in got.paragraphs] == list(range(1, 32))
    assert {one.section for one in got.paragraphs[:30]} == {"help_and_protection"}
    assert got.paragraphs[30].section == "children_in_care"
    assert got.paragraphs[6].text == f"Paragraph number 7. {LONG} {LONG}"
    assert got.pages > 3


LOCKED = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
%%%%EOF
""" % (b"11" * 32, b"22" * 32)


def refused(tmp_path, content, name="a.pdf"):
    path = tmp_path / name
    path.write_bytes(content)
    got = read(path)
    assert got.unread[0].field == "file"
    return got.refused


def test_a_locked_pdf_says_so(tmp_path):
    assert "locked with a password" in refused(tmp_path, LOCKED)


def test_a_scanned_pdf_says_so(tmp_path):
    scan = typeset("#set page(height: 10cm)\n" + "#rect(width: 5cm)\n#pagebreak()\n" * 3)

    assert "probably scanned" in refused(tmp_path, scan)


def test_a_damaged_pdf_says_so(tmp_path):
    assert "damaged" in refused(tmp_path, b"%PDF-1.7\nnothing of a PDF follows")


def test_a_huge_pdf_says_so(pdf, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_files, "MOST_PAGES", 2)

    assert "pages; no report has more than 2" in read(pdf).refused
    monkeypatch.setattr(pdf_files, "MOST_BYTES", 10)
    assert "too large" in read(pdf).refused


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "empty"), (b"\x00\x01\x02" * 9, "neither a PDF nor a text file")],
)
def test_files_of_other_kinds_say_so(tmp_path, content, says):
    assert says in refused(tmp_path, content, "a.txt")


def test_a_file_that_is_not_there_and_a_folder_say_so(tmp_path):
    assert read(tmp_path / "none.pdf").refused == "There is no such file."
    assert "folder" in read(tmp_path).refused


def test_one_bad_file_does_not_stop_the_rest(pdf, tmp_path):
    paths = [pdf, tmp_path / "none.pdf", pdf, pdf, tmp_path, pdf]
    seen = []
    got = read_many(paths, processes=2, done=seen.append)
    assert read_many([]) == []

    assert [one.file for one in got] == [str(path) for path in paths]
    assert [bool(one.refused) for one in got] == [False, True, False, False, True, False]
    assert len(seen) == len(paths)


def test_one_that_never_ends_is_given_up_and_the_rest_goes_on(pdf):
    first, second = read_many([pdf, pdf], processes=1, patience=0)

    assert first.refused == second.refused == "It was not read within 0 seconds, and was given up."


def test_one_that_brings_the_reader_down_is_told_and_the_next_is_read(pdf, monkeypatch):
    reader = many._Reader()
    try:
        reader.read(pdf, 60)
        reader.process.kill()
        reader.process.join()
        assert "brought the reader down" in reader.read(pdf, 60).refused
        assert reader.read(pdf, 60).refused == ""
    finally:
        reader.stop()


def test_what_nobody_foresaw_is_still_a_line_and_no_traceback(pdf, monkeypatch):
    def fail(*given):
        raise ZeroDivisionError

    monkeypatch.setattr(many, "read", fail)

    assert "could not be read" in read_safely(pdf).refused


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_anywhere_never_gives_a_traceback(pdf, tmp_path, data):
    """Cut short, or with bytes changed: it is read, or refused in a sentence."""
    whole = pdf.read_bytes()
    end = data.draw(st.integers(10, len(whole)), label="cut at")
    broken = bytearray(whole[:end])
    for _ in range(data.draw(st.integers(0, 30), label="changed")):
        broken[data.draw(st.integers(0, end - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "broken.pdf"
    path.write_bytes(bytes(broken))
    got = read(path)

    assert got.refused == "" or got.refused.endswith(".")


@settings(max_examples=150)
@given(st.text(max_size=400), st.integers(0, 40))
def test_any_text_is_read_or_refused(noise, at):
    """An invented report with anything at all thrown into it."""
    from .reading import read_printed
    from .text_files import printed_from

    lines = (EXAMPLES / "lac_2013.txt").read_text(encoding="utf-8").splitlines()
    lines.insert(at, noise)
    got = read_printed(printed_from("\n".join(lines)), "noisy")

    assert [one.number for one in got.paragraphs] == sorted({one.number for one in got.paragraphs})
