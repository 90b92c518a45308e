"""What is loaded from the eleven lists is written in them again, and loads as nothing new."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sightline.core.acting import Refused, system_account
from sightline.record.adoption.models import AdoptionPlan
from sightline.record.care.models import CarePeriod, Review
from sightline.record.early_help.models import EarlyHelpAssessment
from sightline.record.people.models import Child
from sightline.returns.loading import load
from sightline.returns.reading.codes import code_lists
from sightline.returns.reading.columns import Column, Table
from sightline.returns.writing import books

from .counting import COUNTED
from .options import option
from .reading import workbook as read
from .tables import LISTS
from .writing import FILE

FORM = Path(__file__).resolve().parents[4] / "shared/data/annex_a/annex_a_columns.csv"
DAY = dt.date(2026, 3, 31)


def written(out: Path, day: dt.date = DAY) -> bytes:
    """The workbook of a day, as it stands in a folder."""
    books.write("annex-a", day, out, by=system_account())
    return (out / FILE).read_bytes()


def as_read(content: bytes) -> dict[str, list[dict[str, object]]]:
    """What each list says, row by row."""
    found: dict[str, list[dict[str, object]]] = {each.name: [] for each in LISTS}
    for row in read(FILE, content)["rows"]:
        assert not row.remarks, row.remarks
        found[row.table.name].append(row.values)
    return found


def test_the_headings_are_those_of_the_form():
    if not FORM.is_file():
        pytest.skip("the shared material with the headings of the form is not here")
    with FORM.open(encoding="utf-8", newline="") as file:
        form: dict[str, list[str]] = {}
        for row in csv.DictReader(file):
            form.setdefault(row["list"].replace("list_", "List "), []).append(row["column"])
    assert {each.name: [column.name for column in each.columns] for each in LISTS} == form


def test_every_option_is_understood_as_what_it_was_written_for():
    for table in LISTS:
        for column in table.columns:
            for code in code_lists()[column.codes].codes if column.codes else ():
                words = option(column.codes, code)
                assert code_lists()[column.codes].understood(words) == code, (column.name, words)


EARLY, LATE = dt.date(2025, 11, 1), dt.date(2026, 1, 30)
ONE_YES = {"MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA"}
"""Disabilities, which the lists know only as a yes."""
LAST = (
    "CIN Closure Date",
    "Child Protection Plan End Date",
    "Date Ceased to be Looked After",
    "Assessment completion date",
    "Continuous Assessment Date of Authorisation",
    "Date of Adoption Order",
    "Date of leaving adoption process",
)
"""Days that come after the others of a row."""
ALWAYS = (
    "Date of Initial Child Protection Conference",
    "Date of Decision that Child Should be Placed for Adoption",
    "Start Date of Most Recent Placement",
    "Start date of current legal status",
    "Case Status",
    "Eligibility Category",
    "Date of Last Social Work Visit",
    "Date of the Last Statutory Visit",
    "Date Child Was Last Seen",
)
"""Cells without which others of the row have nothing to stand on."""
WORKED_OUT = {heading for _, heading in COUNTED} | {"Child's Category of Need"}


def any_value(column: Column, chance: random.Random) -> Any:
    """Something that a column can say, and now and then nothing where it may."""
    if not column.required and column.name not in ALWAYS and chance.random() < 0.15:
        return None
    if column.kind == "date":
        late = column.name in LAST
        return (LATE if late else EARLY) + dt.timedelta(days=chance.randrange(50))
    if column.codes:
        codes = [each for each in code_lists()[column.codes].codes if each not in ONE_YES]
        return option(column.codes, chance.choice(codes))
    return {
        "yes or no": chance.choice(["Yes", "No"]),
        "whole number": chance.randrange(9),
        "postcode": chance.choice(["AB1 2CD", "AB1 3CD"]),
        "identifier": f"X{chance.randrange(1000, 9999)}",
        "authority": chance.choice(["Norfolk", "Barnet"]),
    }.get(column.kind, chance.choice(["Sample Team", "Jo Example", "Maya Sample-Ashdown"]))


def any_row(table: Table, chance: random.Random) -> dict[str, Any]:
    """A row of a list, about a child of its own, that says nothing against itself."""
    row = {column.name: any_value(column, chance) for column in table.columns}
    row[table.columns[0].name] = f"K{table.name.removeprefix('List ')}"
    if "Date of Birth" in row:
        row["Date of Birth"] = chance.choice([None, dt.date(2009, 5, 17)])
        row["Age of Child (Years)"] = 16 if row["Date of Birth"] else chance.randrange(17)
    for reason, day in ENDS.items():
        if reason in row and not row[day]:
            row[reason] = None
    if table.name == "List 8":
        row["Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"] = "Yes"
    return row


ENDS = {
    "Reason for Closure": "CIN Closure Date",
    "Reason Ceased to be Looked After": "Date Ceased to be Looked After",
}
"""Reasons and the day they are given for."""


def lists_of(chance: random.Random) -> bytes:
    """A workbook of the eleven lists, each about one child of its own."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in LISTS:
        sheet = book.create_sheet(table.name)
        sheet.append([column.name for column in table.columns])
        sheet.append(list(any_row(table, chance).values()))
        if table.name == "List 1":  # so that the workbook speaks of the day
            sheet.append(["K0", None, None, None, None, DAY, option("annex_a_source", "6")])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_generated_children_come_back_in_every_column(tmp_path, seed):
    content = lists_of(random.Random(seed))
    (tmp_path / "given.xlsx").write_bytes(content)
    loaded = load([str(tmp_path / "given.xlsx")], by=system_account(), today=DAY).to_dict()
    assert loaded["set_aside"] == []

    given, mine = as_read(content), as_read(written(tmp_path / "out"))
    for table in LISTS:
        own = table.columns[0].name
        [expected] = [each for each in given[table.name] if each[own] != "K0"]
        [found] = [each for each in mine[table.name] if each[own] == expected[own]]
        for column in table.columns:
            said, now = expected[column.name], found[column.name]
            if said is None and column.name in WORKED_OUT:
                continue
            assert now == said, f"{table.name}, {column.name}: {said!r} came back as {now!r}"

    again = load([str(tmp_path / "out")], by=system_account(), today=DAY).to_dict()
    assert again["set_aside"] == [] and again["totals"]["loaded"] == 0
    assert as_read(written(tmp_path / "more")) == mine


@pytest.mark.django_db
def test_days_are_days_and_words_that_begin_as_formulas_are_words(tmp_path):
    child = Child.objects.create(la_child_id="-K1", born_on=dt.date(2012, 5, 1))
    words = "=HYPERLINK(1)"
    EarlyHelpAssessment.objects.create(
        child=child, began_on=dt.date(2026, 2, 3), done_by_agency=words
    )
    book = openpyxl.load_workbook(io.BytesIO(written(tmp_path / "out")))
    assert book.sheetnames == [f"List {number}" for number in range(1, 12)]
    sheet = book["List 2"]
    row = {heading.value: cell for heading, cell in zip(sheet[1], sheet[2], strict=True)}

    assert row["Assessment start date"].value.date() == dt.date(2026, 2, 3)
    assert row["Assessment start date"].number_format == "dd/mm/yyyy"
    assert row["Age of Child (Years)"].value == 13
    said = row["Organisation completing assessment"]
    assert (said.value, said.data_type, said.quotePrefix) == (words, "s", True)
    assert row["Child Unique ID"].value == "-K1" and row["Child Unique ID"].data_type == "s"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:H2")
    assert sheet.column_dimensions["D"].width >= 12


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "=", "+44 Agency", "-1 Team", "@home", "'=x"])
def test_words_that_begin_as_formulas_load_again_as_they_were(tmp_path, words):
    child = Child.objects.create(la_child_id="-K1", born_on=dt.date(2012, 5, 1))
    EarlyHelpAssessment.objects.create(
        child=child, began_on=dt.date(2026, 2, 3), done_by_agency=words
    )
    [row] = as_read(written(tmp_path / "out"))["List 2"]
    assert row["Organisation completing assessment"] == words
    assert row["Child Unique ID"] == "-K1"

    again = load([str(tmp_path / "out")], by=system_account(), today=DAY).to_dict()
    assert again["set_aside"] == [] and again["totals"]["loaded"] == 0
    assert EarlyHelpAssessment.objects.get().done_by_agency == words


def test_words_not_marked_as_words_are_a_formula_still():
    """What begins with = without the mark is hostile, whatever kind of cell it says it is."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([column.name for column in LISTS[1].columns])
    sheet.append(["K1", *[None] * 6, "=HYPERLINK(1)"])
    sheet["H2"].data_type = "s"
    saved = io.BytesIO()
    book.save(saved)

    [row] = read("lists.xlsx", saved.getvalue())["rows"]
    assert row.values["Organisation completing assessment"] is None
    assert "begins with =, as a formula does" in row.remarks[0].reason


@pytest.mark.django_db
def test_nothing_is_told_of_what_came_after_the_day(tmp_path):
    child = Child.objects.create(la_child_id="K1")
    CarePeriod.objects.create(
        child=child,
        began_on=dt.date(2024, 1, 1),
        ended_on=DAY + dt.timedelta(5),
        ended_because="E2",
    )
    Review.objects.create(child=child, held_on=DAY + dt.timedelta(2))
    [row] = as_read(written(tmp_path / "out"))["List 8"]
    assert row["Date Started to be Looked After"] == dt.date(2024, 1, 1)
    assert row["Date Ceased to be Looked After"] is None
    assert row["Reason Ceased to be Looked After"] is None
    assert row["Date of Latest Statutory Review"] is None
    [later] = as_read(written(tmp_path / "late", DAY + dt.timedelta(5)))["List 8"]
    assert later["Reason Ceased to be Looked After"] == "E2"


@pytest.mark.django_db
def test_a_day_to_come_is_refused(tmp_path):
    with pytest.raises(Refused, match="has not come yet"):
        written(tmp_path / "out", dt.date(2999, 3, 31))


@pytest.mark.django_db
def test_the_day_a_child_came_into_care_is_that_of_the_care_the_decision_was_made_in(tmp_path):
    child = Child.objects.create(la_child_id="K1", born_on=dt.date(2020, 5, 1))
    for began, ended in ((2021, 2022), (2024, None)):
        CarePeriod.objects.create(
            child=child, began_on=dt.date(began, 2, 1), ended_on=ended and dt.date(ended, 2, 1)
        )
    AdoptionPlan.objects.create(child=child, decided_on=dt.date(2025, 10, 1))

    [row] = as_read(written(tmp_path / "out"))["List 10"]
    assert row["Date the Child Entered Care"] == dt.date(2024, 2, 1)
