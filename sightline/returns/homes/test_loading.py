"""Ofsted's lists of homes are known by what is in them, and kept whole or not at all."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Note
from sightline.record.placements import listed
from sightline.record.placements.models import ListedHome

from ..reading.refusing import NotReadable
from .loading import load
from .reading import read

FAKES = Path(__file__).resolve().parents[4] / "shared/data/ssda903/fake_data_validator"
CODES = ("Placement code", "Placement provider code")
HEADINGS = ("Local authority", "URN", *CODES, "Deregistration date", "Setting address postcode")
SUPPORTED = ("URN", "Setting category", "Provider local authority", "Setting Local Authority")
SUPPORTED += ("Placement provider code", "Closed date", "Setting address postcode", "Capacity")
LODGE = ("Norfolk", "SC900001", "K2", "PR4/PR5", "-", "ab1 2cd")


def book(**sheets: list[tuple]) -> bytes:
    """A workbook of these sheets, row by row."""
    made, held = openpyxl.Workbook(), io.BytesIO()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(held)
    return held.getvalue()


@pytest.fixture
def by(db):
    return system_account()


@pytest.fixture
def file(tmp_path):
    def made(name: str = "list.xlsx", **sheets: list[tuple]) -> Path:
        (tmp_path / name).write_bytes(book(**sheets))
        return tmp_path / name

    return made


def test_a_list_is_known_by_its_headings_wherever_they_stand_and_however_spelt():
    odd = (" LOCAL  AUTHORITY", "Urn", "Placement Code ", "Placement provider  code")
    found = read(
        "x.xlsx",
        book(
            Notes=[("About this list",)],
            Anything=[
                ("As at March",),
                (),
                (*odd, "Deregistration Date", "Setting postcode"),
                LODGE,
            ],
        ),
    )

    [home] = found.homes
    assert (home.urn, home.postcode, home.authority) == ("SC900001", "AB12CD", "Norfolk")
    assert (home.placement_codes, home.provider_codes) == (["K2"], ["PR4", "PR5"])
    assert (home.closed_on, found.sheets, found.odd) == (None, ["Anything"], [])


def test_codes_are_told_apart_by_what_they_are_since_the_lists_swap_their_headings():
    headings = ("URN", "Provider Code", "Provider Placement Code", "Setting Postcode")

    [home] = read("x.xlsx", book(A=[headings, (1234567, "K1", "PR1", "AB1 2CD")])).homes

    assert (home.urn, home.placement_codes, home.provider_codes) == ("1234567", ["K1"], ["PR1"])


def test_supported_accommodation_has_an_address_for_each_setting_and_its_own_kind():
    rows = [
        SUPPORTED,
        (2500001, "Ring-fenced", "Kent", "Norfolk", "PR5", dt.date(2025, 7, 1), "AB1 2CD", 4),
        (2500001.0, "Ring-fenced", "Kent", "Suffolk", "PR5", "01/07/2025", "AB1 3CD", "four"),
    ]

    found = read("x.xlsx", book(Providers=[HEADINGS, LODGE], Supported=rows))

    one, two = found.homes[1:]
    assert (one.urn, two.urn, one.placement_codes) == ("2500001", "2500001", ["K3"])
    assert (one.authority, one.places, one.closed_on) == ("Norfolk", 4, dt.date(2025, 7, 1))
    assert (two.authority, two.places, two.closed_on) == ("Suffolk", None, dt.date(2025, 7, 1))
    assert [(each.row, each.column, each.value) for each in found.odd] == [(3, "Capacity", "four")]


def test_addresses_may_stand_on_a_sheet_of_their_own():
    settings = [("URN", "Provider Code", "Provider Status"), ("SC900001", "K2", "Active")]
    addresses = [("URN", "Setting Postcode"), ("sc900001", "AB1 2CD")]

    [home] = read("x.xlsx", book(Settings=settings, Addresses=addresses)).homes

    assert (home.postcode, home.status) == ("AB12CD", "Active")


def test_a_row_with_no_number_is_told_of_and_the_rest_is_taken():
    found = read("x.xlsx", book(A=[HEADINGS, ("Norfolk", "-", "K2"), (), LODGE]))

    assert [home.urn for home in found.homes] == ["SC900001"]
    assert [(each.row, each.column) for each in found.odd] == [(2, "URN")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"URN,Placement code\nSC1,K2\n", "no Excel workbook"),
        (b"PK\x03\x04 and no more", "no Excel workbook"),
        (b"\xd0\xcf\x11\xe0", "old .xls form"),
        (book(A=[("URN", "School name", "Postcode"), (1, "x", "AB1 2CD")]), "No sheet"),
        (book(A=[("Name", "Placement code", "Status"), ("x", "K2", "Active")]), "No sheet"),
    ],
)
def test_what_is_no_list_of_homes_is_refused_with_what_to_do(content, says):
    with pytest.raises(NotReadable, match=says):
        read("x.xlsx", content)


def test_a_list_loaded_again_takes_the_place_of_what_was_held_of_its_numbers(by, file):
    other = ("Norfolk", "SC900002", "U4", "PR1", "-", "AB1 9CD")
    load([file(A=[HEADINGS, LODGE, other])], by=by)
    moved = (*LODGE[:4], dt.date(2026, 1, 5), "AB1 3CD")

    told = load([file("later.xlsx", A=[HEADINGS, moved, moved])], by=by)

    assert told.homes == 1
    held = listed.of(["sc 900001", "SC900002", "SC9", ""])
    assert {urn: [each.postcode for each in homes] for urn, homes in held.items()} == {
        "SC900001": ["AB13CD"],
        "SC900002": ["AB19CD"],
    }
    [home] = held["SC900001"]
    assert (home.closed_on, home.listed_in) == (dt.date(2026, 1, 5), "later.xlsx")
    assert Note.objects.filter(did="Ofsted's list of homes loaded").count() == 2

    load([file("later.xlsx", A=[HEADINGS, LODGE])], by=by, afresh=True)
    assert list(ListedHome.objects.values_list("urn", flat=True)) == ["SC900001"]


def test_all_the_lists_are_kept_or_none(by, file, tmp_path):
    (tmp_path / "bad.xlsx").write_bytes(b"no")
    with pytest.raises(Refused, match=r"bad.xlsx: It is no Excel workbook.* Nothing was kept"):
        load([file(A=[HEADINGS, LODGE]), tmp_path / "bad.xlsx"], by=by)
    with pytest.raises(Refused, match="no home with a number"):
        load([file(A=[HEADINGS])], by=by)
    assert not ListedHome.objects.exists()


@pytest.mark.skipif(not FAKES.exists(), reason="the shared data is not beside this checkout")
@pytest.mark.parametrize(
    ("name", "homes", "closed"),
    [
        ("ch_fake.xlsx", 1, 0),
        ("scp_fake.xlsx", 2, 1),
        ("combined_scp_ch_fake.xlsx", 4, 0),
        ("scp_ch_2025_fake.xlsx", 2, 1),
    ],
)
def test_every_form_of_the_lists_that_there_is_a_sample_of_is_read(name, homes, closed):
    found = read(name, (FAKES / name).read_bytes())

    assert len(found.homes) == homes and not found.odd
    assert sum(each.closed_on is not None for each in found.homes) == closed
