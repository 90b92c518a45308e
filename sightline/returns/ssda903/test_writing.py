"""What is loaded is written again as it was, and what is written loads as nothing new."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account
from sightline.returns.loading import load
from sightline.returns.reading.rows import row_of
from sightline.returns.writing import books
from sightline.returns.writing.files import as_csv, put
from sightline.returns.writing.years import Year

from .tables import TABLES
from .writing import rows

SAMPLE = Path(__file__).resolve().parents[4] / "shared/data/ssda903/fake_data_validator"
TAKEN = 150
"""Children of the sample who are taken, which leaves rows in every table that has many."""
WHOLE = ("Episodes", "Reviews", "Missing", "OC2", "UASC", "Header")
"""Tables of which every row of the year comes back. The others are of some children only."""
SPEAKS_TO = dt.date(2018, 3, 31)
YEAR_END = dt.date(2026, 3, 31)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def some_of_the_sample(tmp_path_factory) -> Path:
    if not SAMPLE.is_dir():
        pytest.skip("the shared material with the sample return is not here")
    folder = tmp_path_factory.mktemp("sample")
    wanted = {row["CHILD"] for row in _read(SAMPLE / "header.csv")[:TAKEN]}
    for path in sorted(SAMPLE.glob("*.csv")):
        kept = [row for row in _read(path) if row["CHILD"] in wanted]
        if kept and path.name != "placed_for_adoption_errors.csv":
            (folder / path.name).write_bytes(as_csv(list(kept[0]), kept))
    return folder


def _as_read(folder: Path) -> Iterator[tuple[str, int, tuple]]:
    """Every row of a folder of files by what it says: its table, its line, its values."""
    for path in sorted(folder.glob("*.csv")):
        told = _read(path)
        if not told:
            continue
        table = next(each for each in TABLES if each.fit(list(told[0])) == 1.0)
        for number, cells in enumerate(told, start=2):
            read = row_of(table, path.name, number, cells)
            yield table.name, number, tuple(sorted(read.values.items(), key=str))


INVENTED = {
    "header": [
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        "SPEC1,F,01/05/2012,WBRI,UN4,0,",
        "SPEC2,M,03/09/2008,BAFR,UN4,,",
    ],
    "episodes": [
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
        "HOME_POST,PL_POST,URN",
        "SPEC1,02/06/2023,S,C2,N1,U6,PR1,10/11/2025,X1,CARPL,AB1 2CD,AB1 3CD,1234567",
        "SPEC1,10/11/2025,P,C2,N1,U6,PR4,,,,AB1 2CD,AB1 4CD,1234568",
        "SPEC2,04/08/2025,S,V2,N5,U6,PR1,09/02/2026,E4A,,AB1 2CD,AB1 3CD,1234567",
    ],
    "reviews": ["CHILD,DOB,REVIEW,REVIEW_CODE", "SPEC1,01/05/2012,03/12/2025,PN1"],
    "uasc": ["CHILD,SEX,DOB,DUC", "SPEC2,M,03/09/2008,03/09/2026"],
    "oc2": [
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
        "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
        "SPEC1,01/05/2012,14,,0,,1,0,1,0,,",
    ],
    "missing": ["CHILD,DOB,MISSING,MIS_START,MIS_END", "SPEC2,03/09/2008,M,01/10/2025,02/10/2025"],
    "sw_episodes": [
        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
        "SPEC1,01/05/2012,SW1001,02/06/2023,04/07/2025,LEFTRL",
        "SPEC1,01/05/2012,SW1002,04/07/2025,,",
    ],
}
"""A return of invented children, whose every row is of the year to 31 March 2026."""


@pytest.mark.django_db
def test_every_row_of_an_invented_return_comes_back_and_loads_as_nothing_new(tmp_path):
    given, out = tmp_path / "given", tmp_path / "out"
    given.mkdir()
    for name, lines in INVENTED.items():
        (given / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert load([str(given)], by=system_account()).set_aside == []

    books.write("ssda903", YEAR_END, out, by=system_account())

    expected = {(table, values) for table, _, values in _as_read(given)}
    assert {(table, values) for table, _, values in _as_read(out)} == expected
    again = load([str(out)], by=system_account()).to_dict()["totals"]
    assert again["rows_in"] == again["unchanged"] == len(expected)
    told = {file: written for _, file, written in rows(Year(dt.date(2025, 3, 31)))}
    (before,) = told["episodes.csv"]
    assert before["CHILD"] == "SPEC1"
    assert (before["DEC"], before["REC"], before["REASON_PLACE_CHANGE"]) == ("", "", "")


def _of_the_year(values: dict) -> bool:
    """Whether a row of the sample, whose days run on past its year, is of that year alone."""
    year = Year(SPEAKS_TO)
    began = values.get("DECOM") or values.get("MIS_START") or values.get("REVIEW")
    ended = values.get("DEC") or values.get("MIS_END") or values.get("REVIEW")
    if began and not began <= year.ends_on:
        return False
    return ended is None or year.begins_on <= ended <= year.ends_on


@pytest.mark.django_db
def test_a_sample_is_written_as_it_was_and_loads_as_nothing_new(some_of_the_sample, tmp_path):
    by = system_account()
    loaded = load([str(some_of_the_sample)], by=by)
    aside = {(each["table"], each["row"]) for each in loaded.set_aside}
    out = tmp_path / "out"
    files = {
        file: as_csv([each.name for each in table.columns], told)
        for table, file, told in rows(Year(SPEAKS_TO))
        if told
    }
    put(out, files)

    mine = {(table, values) for table, _, values in _as_read(out)}
    about = {dict(values)["CHILD"] for table, values in mine if table == "Episodes"}
    expected = [
        (table, number, values)
        for table, number, values in _as_read(some_of_the_sample)
        if table in WHOLE and (table, number) not in aside
        if dict(values)["CHILD"] in about and _of_the_year(dict(values))
    ]
    assert {table for table, _, _ in expected} == set(WHOLE)
    for table, number, values in expected:
        assert (table, values) in mine, f"{table} row {number} is not written: {values}"

    again = load([str(out)], by=by).to_dict()["totals"]
    assert again["rows_in"] > 4 * TAKEN
    assert (again["loaded"], again["merged"], again["set_aside"]) == (0, 0, 0)


@pytest.mark.django_db
def test_a_column_has_the_years_it_belongs_to():
    names = {
        year: [table.name for table, _, _ in rows(Year(dt.date(year, 3, 31)))]
        for year in (2023, 2026, 2027)
    }
    assert "SWEpisodes" not in names[2023] and "SWEpisodes" in names[2026]
    assert "DoLo" not in names[2026] and "DoLo" in names[2027]


@pytest.mark.django_db
def test_what_ended_after_the_year_was_still_running_in_it(some_of_the_sample, tmp_path):
    load([str(some_of_the_sample)], by=system_account())
    earlier = {file: told for _, file, told in rows(Year(dt.date(2017, 3, 31)))}
    running = [row for row in earlier["episodes.csv"] if not row["DEC"]]
    assert running and not [row for row in running if row["REC"] or row["REASON_PLACE_CHANGE"]]
    ended_later = {
        row["CHILD"]
        for _, file, told in rows(Year(SPEAKS_TO))
        for row in told
        if file == "episodes.csv" and row["DEC"]
    }
    assert ended_later & {row["CHILD"] for row in running}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "day", "says"),
    [
        ("ssda904", YEAR_END, "There is no return called ssda904"),
        ("ssda903", dt.date(2026, 3, 30), "A collection year ends on 31 March"),
        ("ssda903", dt.date(1999, 3, 31), "and not of 1999"),
    ],
)
def test_wrong_use_says_what_to_do_and_writes_nothing(tmp_path, name, day, says):
    with pytest.raises(Refused, match=says):
        books.write(name, day, tmp_path / "out", by=system_account())
    assert not (tmp_path / "out").exists()


@pytest.mark.django_db
def test_a_folder_that_holds_something_else_is_left_as_it_was(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Sam")
    with pytest.raises(Refused, match=r"letter\.txt"):
        books.write("ssda903", YEAR_END, tmp_path, by=system_account())
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.django_db
def test_nobody_writes_a_return_without_the_permission(tmp_path):
    worker = Account.objects.create(username="sam.sample", roles=["social worker"])
    with pytest.raises(Refused, match="do not let you write a return"):
        books.write("ssda903", YEAR_END, tmp_path / "out", by=worker)
