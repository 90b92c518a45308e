"""Each hostile file: a clear line for whoever loads it, and nothing lost or half-written."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

import openpyxl
import pytest
from click.testing import CliRunner

from sightline.command_line.commands.load import command
from sightline.record.care.models import Episode, Review
from sightline.record.people.models import Child
from sightline.returns.annex_a.tables import LIST_1
from sightline.returns.models import LoadedFile, SourceRow

pytestmark = pytest.mark.django_db

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
    "URN\n"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
ONE = "1,M,01/02/2010,WBRI,,,\n"
IN_CARE = "1,01/06/2023,S,C2,N1,U6,PR1,,,,,,\n"
LEFT = "1,01/06/2023,S,C2,N1,U6,PR1,01/09/2023,E4A,,,,\n"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
    "<Message><Children>&c;</Children></Message>"
)
OUTSIDE = (
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
    "<Message><Children>&b;</Children></Message>"
)
TITLES = [each.name for each in LIST_1.columns]


def packed(**files: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()


def workbook(*rows: list[object], merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def contact(child: object, source: object = "6") -> list[object]:
    return [child, "F", "WBRI", dt.date(2010, 1, 1), 13, dt.date(2024, 1, 2), source]


def with_part(book: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one of its parts put in another's place."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        inside = {each: archive.read(each) for each in archive.namelist()}
    return packed(**(inside | {name: part}))


REFUSED = {
    "another alphabet": ((HEADER + "1,M,01/02/2010,café,,,\n").encode("cp1252"), "'CSV UTF-8'"),
    "utf-16 without its mark": ((HEADER + ONE).encode("utf-16-le"), "save it as one of those"),
    "an empty file": (b"", "The file is empty. Export it again"),
    "a column it cannot do without": (b"SEX,DOB,ETHNIC,UPN\nM,01/02/2010,WBRI,\n", "Its columns"),
    "an entity bomb": (BOMB.encode(), "which can do harm"),
    "an entity bomb in utf-16": (BOMB.encode("utf-16"), "which can do harm"),
    "an external entity": (OUTSIDE.encode(), "which can do harm"),
    "an external entity after a comment": (b"<!--" + b"a" * 90_000 + b"-->" + OUTSIDE.encode(),
                                           "which can do harm"),
    "xml in an alphabet that hides its tags": (
        b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<Message/>', "XML is"),
    "a zip bomb": (packed(**{"a.csv": b"0" * 30_000_000}), "far more than it should"),
    "a zip that climbs out": (packed(**{"../../a.csv": b"A"}), "holds a path that leaves it"),
    "a workbook that is a bomb": (
        with_part(workbook(TITLES), "xl/worksheets/sheet1.xml", b"<a>" + b" " * 40_000_000),
        "far more than it should"),
    "a workbook with an entity bomb": (
        with_part(workbook(TITLES), "xl/worksheets/sheet1.xml", BOMB.encode()),
        "The workbook declares"),
    "a workbook with an entity bomb in utf-16": (
        with_part(workbook(TITLES), "xl/worksheets/sheet1.xml", BOMB.encode("utf-16")),
        "The workbook declares"),
    "a workbook with a bomb behind a long comment": (
        with_part(
            workbook(TITLES), "xl/styles.xml", b"<!--" + b"a" * 9000 + b"-->" + OUTSIDE.encode()),
        "The workbook declares"),
}  # fmt: skip
"""What is refused whole: the file, and part of what is said of it."""

TOLD = {
    "a byte order mark": ([("\ufeff" + HEADER + ONE).encode()], "", (1, 0)),
    "a missing column": ([HEADER.replace(",UPN", "") + "1,M,01/02/2010,WBRI,,\n"],
                         "The file has no column UPN.", (1, 0)),
    "an extra column": ([HEADER.replace("\n", ",SHOE\n") + ONE.replace("\n", ",9\n")],
                        "SHOE: no part of the return, so not read.", (1, 0)),
    "headings and nothing else": ([HEADER], "headings and no rows", (0, 0)),
    "31 February": ([HEADER + ONE, REVIEWS + "1,,31/02/2024,PN1\n"],
                    "REVIEW is not a day in the calendar. Write it day/month/year", (1, 1)),
    "a year of two figures": ([HEADER + ONE, REVIEWS + "1,,20/02/24,PN1\n"],
                              "Write it with four, like 31/03/2024", (1, 1)),
    "a code that is none": ([HEADER + "1,M,01/02/2010,QQQQ,,,\n"],
                            "ETHNIC is not one of its codes", (1, 0)),
    "a row twice": ([HEADER + ONE + ONE, EPISODES + IN_CARE + IN_CARE], "", (4, 0)),
    "a row twice that disagrees": ([HEADER + ONE + ONE.replace("M", "F", 1)],
                                   "says M for the same children, and was kept", (2, 0)),
    "a child who is not in the header": (
        [HEADER + ONE, EPISODES + IN_CARE + IN_CARE.replace("1", "99", 1)],
        "in the episodes and not in the Header", (3, 0)),
    "episodes without a header": ([EPISODES + IN_CARE], "known by their id alone", (1, 0)),
    "episodes that overlap": (
        [HEADER + ONE, EPISODES + LEFT + LEFT.replace("01/06/2023", "01/08/2023")],
        "It overlaps the episode of this child from 01/06/2023 to 01/09/2023", (2, 1)),
    "an end before its start": (
        [HEADER + ONE, EPISODES + LEFT.replace("01/09/2023", "01/05/2023")],
        "It ends before it begins. Correct one of the dates", (1, 1)),
    "a review after the end": (
        [HEADER + ONE, EPISODES + LEFT, REVIEWS + "1,,20/12/2023,PN1\n"],
        "REVIEW is after the time in care ended, on 01/09/2023", (3, 0)),
    "a review before the beginning": (
        [HEADER + ONE, EPISODES + LEFT, REVIEWS + "1,,20/05/2023,PN1\n"],
        "REVIEW is before the time in care began, on 01/06/2023", (3, 0)),
    "a review in good time": (
        [HEADER + ONE, EPISODES + LEFT, REVIEWS + "1,,20/06/2023,PN1\n1,,01/09/2023,PN1\n"],
        "", (4, 0)),
    "a pupil number of the wrong check letter": (
        [HEADER + ONE.replace("WBRI,", "WBRI,A801200005001")],
        "does not fit its check letter, which would be B", (1, 0)),
    "a pupil number of the right one": (
        [HEADER + ONE.replace("WBRI,", "WBRI,B801200005001")], "", (1, 0)),
    "cells that begin with =": ([HEADER + "=1,M,01/02/2010,WBRI,,,\n"],
                                "CHILD begins with =, as a formula does", (0, 1)),
    "a quotation mark that is not closed": (
        [HEADER + '1,M,01/02/2010,"WBRI,,,\n2,M,01/02/2010,WBRI,,,\n3,M,01/02/2010,WBRI,"",,\n'],
        "runs on over 3 more lines, because a quotation mark in it is not closed", (0, 1)),
    "one pupil number for all": (
        [HEADER + "".join(f"{each},M,01/02/2010,WBRI,B801200005001,,\n" for each in range(9))],
        "The same pupil number is given to 9 children", (9, 0)),
    "merged cells": ([workbook(TITLES, contact(1), contact(None), merged="A2:A3")],
                     "has merged cells (A2:A3), and only the first cell", (1, 1)),
    "a merged title above the headings": (
        [workbook(["Contacts"], TITLES, contact(1), merged="A1:G1")], "", (1, 0)),
    "formulas": ([workbook(TITLES, contact(1), contact("=1+1"))],
                 "Child Unique ID begins with =, as a formula does", (1, 1)),
}  # fmt: skip
"""What is taken as far as it goes: the files, part of what is said, rows taken and set aside."""


@pytest.fixture
def told(tmp_path, monkeypatch):
    """Load files as a person would at a terminal: what is printed, and the exit status."""

    def run(*files: bytes | str) -> tuple[str, int]:
        folder = tmp_path / "in"
        folder.mkdir()
        for number, content in enumerate(files):
            held = content.encode() if isinstance(content, str) else content
            (folder / f"{number}").write_bytes(held)
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "400")
        answer = CliRunner().invoke(command, ["in", "--format", "table"])
        assert answer.exception is None or isinstance(answer.exception, SystemExit), answer
        return answer.stdout, answer.exit_code

    return run


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_refused_in_a_line_and_the_rest_goes_in(told, what):
    content, says = REFUSED[what]

    shown, status = told(content, HEADER + ONE)

    assert status == 1
    assert "Refused: 1\nin/0\n  " in shown
    assert says in shown
    assert "root:" not in shown and "Traceback" not in shown
    assert [each.refused != "" for each in LoadedFile.objects.order_by("name")] == [True, False]
    assert Child.objects.get().la_child_id == "1"


@pytest.mark.parametrize("what", TOLD)
def test_what_can_be_kept_is_kept_and_the_rest_is_told(told, what):
    files, says, (taken, aside) = TOLD[what]

    shown, status = told(*files)

    assert status == 0
    assert says in shown
    if not says:
        assert "Remarks" not in shown and "Set aside:" not in shown
    counts = [(each.rows_in, each.set_aside) for each in LoadedFile.objects.all()]
    assert (sum(n for n, _ in counts), sum(n for _, n in counts)) == (taken + aside, aside)
    assert all(
        row.reason and row.number and row.file.name.startswith("in/")
        for row in SourceRow.objects.filter(outcome="set aside")
    )


def test_a_row_twice_is_one_record(told):
    told(*TOLD["a row twice"][0])

    assert (Child.objects.count(), Episode.objects.count()) == (1, 1)


def test_a_review_after_the_end_is_kept_as_it_was_written(told):
    told(*TOLD["a review after the end"][0])

    assert Review.objects.get().held_on == dt.date(2023, 12, 20)


def test_the_lines_are_the_same_for_a_program(tmp_path):
    (tmp_path / "a.csv").write_bytes(BOMB.encode("utf-16"))
    (tmp_path / "h.csv").write_text(HEADER + "1,M,31/02/2010,WBRI,,,\n,M,,,,,\n")

    answer = CliRunner().invoke(command, [str(tmp_path), "--format", "json"])

    held = json.loads(answer.stdout)
    assert "which can do harm" in held["files"][0]["refused"]
    assert held["remarks"][0]["reason"].startswith("DOB is not a day in the calendar")
    assert held["set_aside"][0].items() >= {"row": 3, "column": "CHILD", "value": ""}.items()
