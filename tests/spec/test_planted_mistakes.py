"""Mistakes planted for the judges are each in a child of its own, and nothing else is changed."""

from __future__ import annotations

import csv

import pytest

from judges.mistakes import MISTAKES, ROUNDS, Mistake
from judges.planted import plant, uncaught

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
SEX = Mistake("101", "the sex by its old number", "header.csv", {"SEX": "1"})
GIRL = Mistake(
    "393", "not said of a girl", "header.csv", {"MOTHER": ""}, lambda seen: seen.is_(SEX="F")
)
GONE = Mistake("630", "a row taken out", "reviews.csv")


@pytest.fixture
def written(tmp_path):
    now, before = tmp_path / "now", tmp_path / "before"
    for folder in (now, before):
        folder.mkdir()
        (folder / "header.csv").write_text(
            HEADER + "A1,M,01/05/2012,WBRI,UN4,,\nA2,F,02/05/2013,WBRI,UN4,0,\n", encoding="utf-8"
        )
        (folder / "reviews.csv").write_text(
            "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,01/05/2012,03/12/2025,PN1\n", encoding="utf-8"
        )
        (folder / "oc3.csv").write_text("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n", encoding="utf-8")
    return now, before, tmp_path / "out"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_each_is_in_a_child_of_its_own_and_the_rest_is_as_it_was(written):
    now, before, out = written
    planted = plant(now, before, out, (SEX, GIRL))

    assert [(each.mistake.code, each.child) for each in planted] == [("101", "A1"), ("393", "A2")]
    assert [(row["SEX"], row["MOTHER"]) for row in rows(out / "header.csv")] == [
        ("1", ""), ("F", ""),
    ]  # fmt: skip
    assert rows(out / "reviews.csv") == rows(now / "reviews.csv")
    assert (out / "oc3.csv").read_bytes() == (now / "oc3.csv").read_bytes()


def test_a_row_is_taken_out_and_what_no_row_can_hold_is_said(written):
    now, before, out = written
    planted = plant(now, before, out, (GONE, SEX, GIRL))

    assert [each.child for each in planted] == ["A1", "", "A2"]
    assert rows(out / "reviews.csv") == []
    missed = uncaught(planted, {"630": {"A1"}, "393": {"A9"}})
    assert [(each.mistake.code, why) for each, why in missed] == [
        ("101", "no row of this return can hold it"),
        ("393", "not said of A2"),
    ]


def test_every_mistake_is_in_one_round_and_of_one_kind():
    codes = [each.code for each in MISTAKES]

    assert len(codes) == len(set(codes))
    assert sorted(each.code for part in ROUNDS for each in part) == sorted(codes)
