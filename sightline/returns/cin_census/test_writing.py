"""What is loaded of a census is written as it was, and what is written loads as nothing new."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from sightline.core.acting import Refused, system_account
from sightline.record.people.models import Child

from ..loading import load
from ..reading.opening import opened
from ..reading.recognising import read
from ..writing import books
from ..writing.years import Year
from .conftest import SCHEMAS, YEAR_END, invented
from .tables import PRE_PROCEEDINGS, TABLES
from .test_form import faults
from .writing import FILE, files

SAMPLES = SCHEMAS.parent / "samples"
TODAY = dt.date(2027, 6, 1)
Said = tuple[str, tuple, tuple]


def _load(folder: Path, name: str, content: bytes) -> dict:
    path = folder / name
    path.write_bytes(content)
    return load([str(path)], by=system_account(), today=TODAY).to_dict()


def _said(path: Path) -> set[Said]:
    """What a census says, row by row, and inside what each row stands; the header aside."""
    (file,) = [read(each) for each in opened([str(path)])]
    found = set()
    for row in file.rows:
        if row.table.name == "Header":
            continue
        values = {name: value for name, value in row.values.items() if value not in (None, ())}
        for name in ("AssessmentFactors", "Disability"):
            if name in values:
                values[name] = tuple(sorted(values[name]))
        inside = tuple(
            str(row.within.get(name, ""))
            for name in ("LAchildID", "CINreferralDate", "CPPstartDate")
        )
        found.add((row.table.name, inside, tuple(sorted(values.items()))))
    return found


def _content(year_end: dt.date, also: tuple[str, ...] = ()) -> bytes:
    content = files(Year(year_end), also)[FILE].content
    return content if isinstance(content, bytes) else b"".join(content)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(4))
def test_every_column_of_any_child_is_written_as_it_was_and_loads_as_nothing_new(tmp_path, seed):
    loaded = _load(tmp_path, "given.xml", invented(seed, 25))
    assert loaded["set_aside"] == []

    made = books.write("cin", YEAR_END, tmp_path / "out", by=system_account())

    written = tmp_path / "out" / FILE
    told = _said(written)
    assert told == _said(tmp_path / "given.xml")
    said = {(table, name) for table, _, values in told for name, _ in values}
    wanted = {
        (table.name, each.name)
        for table in TABLES
        for each in table.columns
        if table not in (TABLES[0], PRE_PROCEEDINGS)
    }
    assert wanted <= said, "a column was never filled"
    assert faults(written.read_bytes(), 2026) == []
    assert made[FILE].rows == 25
    again = load([str(written)], by=system_account(), today=TODAY).to_dict()["totals"]
    assert (again["loaded"], again["merged"], again["set_aside"]) == (1, 0, 0)  # its new header


@pytest.mark.django_db
def test_the_uncertain_block_is_written_only_when_asked_for(tmp_path):
    _load(tmp_path, "given.xml", invented(3, 12, with_block=True))
    end = dt.date(2027, 3, 31)
    assert b"PreProceedings" not in _content(end)

    books.write("cin", end, tmp_path / "out", system_account(), also=("pre-proceedings",))

    told = _said(tmp_path / "out" / FILE)
    assert told == _said(tmp_path / "given.xml")
    block = [dict(values) for table, _, values in told if table == PRE_PROCEEDINGS.name]
    filled = {name for values in block for name in values}
    assert filled == {each.name for each in PRE_PROCEEDINGS.columns}, "a column was never filled"
    with pytest.raises(Refused, match="no part called visits"):
        books.write("cin", end, tmp_path / "no", system_account(), also=("visits",))


@pytest.mark.django_db
def test_a_child_without_an_id_and_a_code_of_no_year_are_left_out_and_told(tmp_path):
    _load(tmp_path, "given.xml", invented(5, 6))
    child = Child.objects.get(la_child_id="GEN0")
    child.ethnic_group, child.sex = "", ""
    child.save()
    other = Child.objects.get(la_child_id="GEN1")
    other.la_child_id, other.upn = "", ""
    other.save()
    plan = Child.objects.get(la_child_id="GEN2").referrals.last()
    plan.from_source = ""
    plan.save()

    file = files(Year(YEAR_END))[FILE]
    content = b"".join(file.content)

    assert faults(content, 2026) == []
    assert file.rows == 5
    told = {(each.child, each.field) for each in file.left_out}
    assert {("GEN0", "Ethnicity"), ("GEN0", "Sex"), (f"SL{other.pk}", "LAchildID")} <= told
    assert ("GEN2", "ReferralSource") in told
    (first,) = re.findall(rb"<LAchildID>GEN0<.*?</ChildCharacteristics>", content, re.DOTALL)
    assert b"<Sex>U<" in first and b"<Ethnicity>NOBT<" in first


def _without(said: set[Said], name: str) -> set[Said]:
    return {
        (table, inside, tuple(each for each in values if each[0] != name))
        for table, inside, values in said
    }


@pytest.mark.django_db
def test_a_valid_sample_comes_back_but_for_the_day_it_gives_in_two_places(tmp_path):
    sample = SAMPLES / "sightline_probe_valid_2026.xml"
    if not sample.exists():
        pytest.skip("the shared material with the sample censuses is not here")
    load([str(sample)], by=system_account(), today=TODAY)

    books.write("cin", YEAR_END, tmp_path / "out", by=system_account())

    given, written = _said(sample), _said(tmp_path / "out" / FILE)
    assert len(given - written) == 1, "the conference is told with its enquiry, and not twice"
    assert [table for table, _, _ in given - written] == ["CINdetails"]
    assert _without(given, "DateOfInitialCPC") == _without(written, "DateOfInitialCPC")


def _as_of_the_year(values: tuple, year: Year) -> tuple:
    """What a census of the year says of a referral that the sample tells of up to a later day."""
    cells = dict(values)
    if cells.get("CINclosureDate", year.ends_on) > year.ends_on:
        del cells["CINclosureDate"], cells["ReasonForClosure"]
    return tuple(sorted((name, each) for name, each in cells.items() if name != "DateOfInitialCPC"))


@pytest.mark.django_db
def test_a_whole_sample_comes_back_year_by_year(tmp_path):
    sample = SAMPLES / "fake_CIN_data.xml"
    if not sample.exists():
        pytest.skip("the shared material with the sample censuses is not here")
    load([str(sample)], by=system_account(), today=TODAY)
    given = [each for each in _said(sample) if each[0] == "CINdetails"]
    children = {
        dict(values)["LAchildID"]: values for table, _, values in _said(sample) if table == "Child"
    }
    compared = 0
    for end in range(2008, 2024):
        year = Year(dt.date(end, 3, 31))
        (tmp_path / FILE).write_bytes(_content(year.ends_on))
        written = _said(tmp_path / FILE)
        referrals = _without(
            {each for each in written if each[0] == "CINdetails"}, "DateOfInitialCPC"
        )
        for table, inside, values in given:
            came = dict(values)["CINreferralDate"]
            if year.begins_on <= came <= year.ends_on:
                assert (table, inside, _as_of_the_year(values, year)) in referrals
                compared += 1
        for _, _, values in (each for each in written if each[0] == "Child"):
            theirs = dict(children[dict(values)["LAchildID"]])
            unborn = theirs.get("PersonBirthDate", year.ends_on) > year.ends_on
            assert unborn or set(values) <= set(theirs.items())
    assert compared > 300
