"""The judges hold our rules beside the validators: what both find, what one alone does, why."""

from __future__ import annotations

import csv
from dataclasses import replace

from judges import cin, moving, telling
from judges.comparing import Agreement, children_of, compared, rows_of, said
from judges.ssda903 import CRASHES, SKIPS, Verdict

FOUND = [("101", "Header", 2, "A"), ("101", "Header", 3, "B"), ("142", "Episodes", 2, "A")]


def test_a_rule_is_compared_place_for_place_and_what_nobody_wrote_is_named():
    held = {"101": "", "142": "We look further.", "143": ""}
    theirs = {"101": {("Header", 2), ("Header", 9)}, "999": {("Header", 2)}}

    lines, unwritten = compared(held, {"101", "142"}, rows_of(FOUND), theirs)

    assert lines == [Agreement("101", 1, 1, 1, ""), Agreement("142", 0, 1, 0, "We look further.")]
    assert (lines[0].precision, lines[0].recall) == (0.5, 0.5)
    assert (lines[1].precision, lines[1].recall) == (0.0, 1.0)
    assert unwritten == ["999"]
    assert children_of(FOUND) == {"101": {"A", "B"}, "142": {"A"}}


def test_a_disagreement_without_a_reason_beside_the_rule_is_not_let_pass(capsys):
    explained = [Agreement("142", 1, 1, 0, "We look further.")]

    assert said("ssda903", explained, [], "A return") == []
    assert "We look further." in capsys.readouterr().out
    [apart] = said("ssda903", [Agreement("101", 1, 0, 2, "")], [], "A return")
    assert "101" in apart
    [apart] = said("ssda903", [], ["no such rule"], "A return")
    assert "no such rule" in apart


def test_the_last_line_says_whether_all_is_clean_and_what_is_not(capsys):
    run = frozenset({"101"})
    sound = Verdict(2026, run, frozenset(SKIPS), frozenset(CRASHES[2026]), {}, [])
    errors = replace(sound, errors={"347": 2, "101": 1}, crashed=frozenset({"231"}))

    assert sound.wrong == []
    assert errors.wrong == ["3 errors (101, 347)", "not the known rules crashed (233)"]
    assert telling.verdict(sound.wrong, "No errors.") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Clean. No errors."
    assert telling.verdict(errors.wrong, "No errors.") == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "Not clean. 3 errors (101, 347); not the known rules crashed (233)."


def test_a_census_with_an_error_or_a_query_that_nobody_explains_is_not_clean():
    query, error = {"rule": "8825Q", "query": True}, {"rule": "8500", "query": False}

    assert cin.Verdict(9, [], [], [query]).wrong() == []
    assert cin.Verdict(9, [], ["100"], [error], ["line 2: no"]).wrong() == [
        "errors (8500)",
        "rules that crashed (100)",
        "1 fault by the schema",
    ]
    assert cin.Verdict(9, [], [], [{"rule": "1Q", "query": True}]).wrong() == [
        "queries not explained (1Q)"
    ]


def test_the_days_of_a_return_are_moved_and_nothing_else(tmp_path):
    (tmp_path / "given").mkdir()
    given = "CHILD,SEX,DOB,UPN\n1,1,29/02/2008,A123\n2,F,,UN1\n"
    (tmp_path / "given" / "header.csv").write_text(given, encoding="utf-8")

    moved = moving.ssda903(tmp_path / "given", 7, tmp_path / "moved")

    with (moved / "header.csv").open(encoding="utf-8", newline="") as file:
        rows = [list(row.values()) for row in csv.DictReader(file)]
    assert rows == [["1", "M", "28/02/2015", "A123"], ["2", "F", "", "UN1"]]


def test_a_census_is_moved_with_its_header(tmp_path):
    given = tmp_path / "census.xml"
    given.write_text(
        "<Year>2022</Year><ReferenceDate>2022-07-21</ReferenceDate><UPN>A2020-01-01</UPN>"
        "<PersonBirthDate>2020-02-29</PersonBirthDate><GenderCurrent>2</GenderCurrent>"
        "<ReferralNFA>true</ReferralNFA>",
        encoding="utf-8",
    )

    moved = moving.census(given, 2026, tmp_path / "moved") / "census.xml"

    assert moved.read_text(encoding="utf-8") == (
        "<Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate><UPN>A2020-01-01</UPN>"
        "<PersonBirthDate>2024-02-29</PersonBirthDate><Sex>F</Sex><ReferralNFA>1</ReferralNFA>"
    )
