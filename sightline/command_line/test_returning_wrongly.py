"""What is asked of returns and postcodes with no answer: one line, and nothing is done."""

from __future__ import annotations

import sys

import pytest

from sightline.record.area.models import PostcodePlace
from sightline.record.placements.models import ListedHome

from . import database, program

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,F,01/02/2012,WBRI,A12345678901B,0,\n"
WRITE = ("return", "write", "ssda903", "--year-end", "2026-03-31", "--out")
CHECK = ("return", "check", "ssda903", "--year-end", "2026-03-31")


@pytest.fixture
def said(monkeypatch, capsys, db):
    """Run the program as it is run, and give its exit status and what it says on the errors'."""
    monkeypatch.setattr(database, "prepare", lambda: None)
    monkeypatch.setattr(program, "end_at_once", lambda: None)

    def run(*words: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["sightline", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            program.main()
        return ended.value.code, capsys.readouterr().err

    return run


@pytest.mark.parametrize("what", ["write", "check"])
@pytest.mark.parametrize(
    ("name", "day", "says"),
    [
        ("ssda904", "2026-03-31", "ssda903"),
        ("ssda903", "2026-04-01", "Give 2026-03-31."),
        ("ssda903", "1999-03-31", "2023 to 2027"),
        ("ssda903", "2040-03-31", "2023 to 2027"),
    ],
)
def test_a_return_or_year_there_is_none_of(said, tmp_path, what, name, day, says):
    out = ("--out", tmp_path / "out") if what == "write" else ()
    code, told = said("return", what, name, "--year-end", day, *out)

    assert code == 2 and says in told and len(told.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_in_or_holds_something_else(said, tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "held").mkdir()
    (tmp_path / "held" / "mine.txt").write_text("mine")
    for out, says in (("file", "is a file"), ("held", "holds mine.txt"), ("file/in", "cannot be")):
        code, told = said(*WRITE, tmp_path / out)
        assert code == 2 and says in told and len(told.splitlines()) == 1

    assert (tmp_path / "file").read_text() == "mine"
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["file", "held", "mine.txt"]


def test_a_year_of_which_the_record_holds_nothing(said, tmp_path):
    code, told = said(*WRITE, tmp_path / "out")

    assert code == 0
    assert "The record holds nothing of that time for the return called ssda903" in told


def test_files_to_check_that_are_missing_none_or_not_to_be_read(said, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.txt").write_text("mine")
    (tmp_path / "odd" / "header.csv").write_bytes(b"\xff\xfe\x00CHILD")
    for folder, code, says in (
        ("gone", 2, "does not exist"),
        ("empty", 1, "holds no files"),
        ("other", 1, "holds no row of the return"),
        ("odd", 1, "header.csv"),
    ):
        answer = said(*CHECK, "--from", tmp_path / folder)
        assert answer[0] == code and says in answer[1], answer

    assert said(*CHECK, "--last", tmp_path / "empty")[0] == 2


def test_rules_that_were_not_asked_are_told_of_beside_the_answer(said, tmp_path):
    (tmp_path / "header.csv").write_text(HEADER)

    code, told = said(*CHECK, "--from", tmp_path)

    assert code == 1
    assert "not asked" in told and "Give their folder with --last." in told
    assert "No list of postcodes has been loaded" in told


def test_a_feed_that_goes_nowhere_or_speaks_of_a_day_to_come(said, monkeypatch):
    code, told = said("return", "send", "dfe-feed", "--as-at", "2026-03-31")
    assert code == 2 and "SIGHTLINE_DFE_ENDPOINT" in told and len(told.splitlines()) == 1

    for name in ("ENDPOINT", "AUTHORITY_CODE", "TOKEN_ADDRESS", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.setenv(f"SIGHTLINE_DFE_{name}", "https://localhost:9/x")
    monkeypatch.setenv("SIGHTLINE_DFE_SUPPLIER_KEY", "key")
    code, told = said("return", "send", "dfe-feed", "--as-at", "2999-01-01")
    assert code == 2 and "has not come yet" in told and len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (None, 2, "cannot be read"),
        (b"pcds,name\nAB1 2CD,x\n", 1, "no column of east or north"),
        (b"pcds,oseast1m,osnrth1m\nAB1 2CD,,\n", 1, "holds no postcode with metres"),
        (b"pcds,oseast1m,osnrth1m\nAB1 2CD,1,1\n\xff\xfe\xfd,1,1\n", 1, "as CSV in UTF-8"),
        (b"pcds,oseast1m,osnrth1m\nAB1 2CD,99999999999,1\n", 1, "holds no postcode with metres"),
    ],
)
def test_a_list_of_postcodes_that_is_none_leaves_nothing_behind(
    said, tmp_path, content, code, says
):
    if content is not None:
        (tmp_path / "list.csv").write_bytes(content)

    answer = said("postcodes", "load", tmp_path / "list.csv")

    assert answer[0] == code and says in answer[1] and len(answer[1].splitlines()) == 1
    assert not PostcodePlace.objects.exists()


def test_a_list_of_homes_that_is_none_leaves_nothing_behind(said, tmp_path):
    (tmp_path / "list.xlsx").write_bytes(b"URN,Placement code")
    for name, code, says in (("gone.xlsx", 2, "cannot be read"), ("list.xlsx", 1, "no Excel")):
        answer = said("homes", "load", tmp_path / name)
        assert answer[0] == code and says in answer[1] and len(answer[1].splitlines()) == 1

    assert said("homes", "load")[0] == 2
    assert not ListedHome.objects.exists()


def test_a_county_is_told_where_the_list_names_it_beside_the_district(said, tmp_path):
    (tmp_path / "list.csv").write_text(
        "pcds,oseast1m,osnrth1m,oscty,oslaua\n"
        "AB1 2CD,1,1,E10000020,E07000148\nAB1 3CD,1,1,E99999999,E08000025\n"
    )

    assert said("postcodes", "load", tmp_path / "list.csv")[0] == 0
    held = dict(PostcodePlace.objects.values_list("postcode", "authority_code"))
    assert held == {"AB12CD": "E10000020", "AB13CD": "E08000025"}
