"""Mistakes planted for the judges are each in a child of its own, and nothing else is changed."""

from __future__ import annotations

import csv
import datetime as dt

import pytest
from lxml import etree

from judges import cin_planted
from judges.mistakes import MISTAKES, ROUNDS, Mistake, Seen
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


def test_a_home_that_a_child_is_too_young_for_is_one_that_the_child_has_left():
    too_young = next(each for each in MISTAKES if each.code == "371")
    cells = {"PLACE": "U6", "DEC": "03/07/2025"}
    born = dt.date(2014, 5, 1)

    assert too_young.where(Seen(cells, born, "first", False))
    # The validator asks it of ended episodes alone.
    assert not too_young.where(Seen({**cells, "DEC": ""}, born, "only", False))
    assert not too_young.where(Seen(cells, dt.date(2008, 5, 1), "first", False))


def test_none_and_a_disability_together_are_planted_in_a_child_said_to_have_none(tmp_path):
    census = etree.Element("Children")
    for number, code in (("A1", "AUT"), ("A2", "NONE")):
        child = etree.SubElement(census, "Child")
        etree.SubElement(etree.SubElement(child, "ChildIdentifiers"), "LAchildID").text = number
        disabilities = etree.SubElement(
            etree.SubElement(child, "ChildCharacteristics"), "Disabilities"
        )
        etree.SubElement(disabilities, "Disability").text = code
        etree.SubElement(child, "CINdetails")
    sound, out = tmp_path / "sound.xml", tmp_path / "out.xml"
    etree.ElementTree(census).write(str(sound))

    planted, left = cin_planted.plant(sound, out, dt.date(2026, 3, 31))

    assert ("8790", "A2") in planted
    both = etree.parse(str(out)).findall("Child")[1].iter("Disability")
    assert [each.text for each in both] == ["NONE", "CON"]
    assert {"1510", "8905"} <= set(left)
