"""Over the sample returns of the sector: every row is accounted for, and loading again is quiet."""

import datetime as dt
import random
from collections import Counter
from pathlib import Path

import pytest

from sightline.core.acting import system_account
from sightline.record.care.models import Episode, Review
from sightline.record.people.models import Child

from .loading import load
from .reading.opening import opened
from .reading.recognising import read
from .test_loading import adds_up, everything

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
pytestmark = [
    pytest.mark.skipif(not SHARED.exists(), reason="shared material not present"),
    pytest.mark.django_db,
]
TODAY = dt.date(2026, 11, 22)
ASKED_FOR = [
    str(SHARED / "ssda903" / "fake_data_validator"),
    str(SHARED / "cin" / "samples" / "fake_CIN_data.xml"),
    str(SHARED / "annex_a" / "Annex_A_2024_Jan.xlsx"),
]


def lines_of(name: str) -> int:
    """The rows of a sample CSV, counted without any of our own reading."""
    path = SHARED / "ssda903" / "fake_data_validator" / name
    lines = path.read_text(encoding="utf-8-sig").splitlines()[1:]
    return sum(bool(line.strip()) for line in lines)


def test_the_three_returns_of_one_authority_account_for_every_row_and_again_change_nothing():
    told = load(ASKED_FOR, by=system_account(), today=TODAY).to_dict()

    assert adds_up(told)
    by_name = {Path(each["file"]).name: each for each in told["files"]}
    for name, each in by_name.items():
        if name.endswith(".csv"):
            assert each["rows_in"] == lines_of(name), name
    refused = {name for name, each in by_name.items() if each["refused"]}
    assert refused == {name for name in by_name if name.endswith(".xlsx")} - {
        "Annex_A_2024_Jan.xlsx"
    }
    assert len(told["set_aside"]) == told["totals"]["set_aside"]
    assert all(each["reason"] and each["row"] for each in told["set_aside"])
    assert Review.objects.count() > 12_000
    before = everything()

    again = load(ASKED_FOR, by=system_account(), today=TODAY).to_dict()

    assert (again["totals"]["loaded"], again["totals"]["merged"]) == (0, 0)
    assert reasons(again) == reasons(told)
    assert everything() == before


def reasons(told: dict) -> Counter:
    return Counter(
        (each["file"], each["row"], each["column"], each["reason"]) for each in told["set_aside"]
    )


def test_three_years_of_one_authority_make_one_history_in_any_order():
    folder = SHARED / "ssda903" / "samples_demand_model"
    paths = sorted(str(path) for path in folder.iterdir())
    years = {Path(path).name: int(Path(path).name[:4]) + 1 for path in paths}
    random.Random(1).shuffle(paths)

    told = load(paths, by=system_account(), today=TODAY).to_dict()

    assert adds_up(told)
    assert {Path(each["file"]).name: each["year"] for each in told["files"]} == years
    again = load([str(folder)], by=system_account(), today=TODAY).to_dict()
    assert (again["totals"]["loaded"], again["totals"]["merged"]) == (0, 0)
    both = Child.objects.get(la_child_id="296227")
    assert Episode.objects.filter(child=both).count() >= 3


def test_every_census_form_and_both_workbooks_load():
    paths = [
        *sorted(str(path) for path in (SHARED / "cin" / "samples").glob("*.xml")),
        str(SHARED / "annex_a" / "Annex_A_2024_Jan.xlsx"),
        str(SHARED / "annex_a" / "Annex_A_older.xlsx"),
    ]

    told = load(paths, by=system_account(), today=TODAY).to_dict()

    assert adds_up(told)
    assert not any(each["refused"] for each in told["files"])
    again = load(paths, by=system_account(), today=TODAY).to_dict()
    assert (again["totals"]["loaded"], again["totals"]["merged"]) == (0, 0)


def test_every_row_of_the_workbook_is_read_with_its_saved_answers():
    (file,) = [read(each) for each in opened([ASKED_FOR[2]])]

    counts = Counter(row.table.name for row in file.rows)
    assert sum(counts.values()) == 59
    decided = [
        row.values["Date of Decision that Child Should be Placed for Adoption"]
        for row in file.rows
        if row.table.name == "List 10"
    ]
    assert decided[0] == dt.date(2009, 8, 11)
