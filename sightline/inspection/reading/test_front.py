"""Days, names of authorities and names of inspectors are read as reports write them."""

from __future__ import annotations

import datetime as dt

import pytest

from .authorities import all_authorities, named
from .dates import single, span
from .front import front
from .text_files import printed_from


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("8 – 12 July 2013", "2013-07-08", "2013-07-12"),
        ("25-28 February 2013", "2013-02-25", "2013-02-28"),
        ("25 June 2012 to 6 July 2012", "2012-06-25", "2012-07-06"),
        ("23 June – 16 July 2015", "2015-06-23", "2015-07-16"),
        ("16 January 2017–9 February 2017", "2017-01-16", "2017-02-09"),
        ("1/06/2015 – 25/06/2015", "2015-06-01", "2015-06-25"),
        ("29 December to 9 January 2020", "2019-12-29", "2020-01-09"),
        ("4 March 2019", "2019-03-04", "2019-03-04"),
    ],
)
def test_a_stretch_of_days(written, first, last):
    assert span(written) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "written",
    ["", "soon", "31 February 2019", "8 to 12", "1 June 2010 to 1 June 2013", "12 to 8 July 2013"],
)
def test_days_that_are_not_clear_are_not_guessed(written):
    assert span(written) is None


def test_one_day():
    assert single("Published: 6 May 2011") == dt.date(2011, 5, 6)
    assert single("13/13/2020") is None


@pytest.mark.parametrize(
    "style",
    [
        *("{}", "{} Council", "{} County Council", "London Borough of {}", "{} City Council"),
        *("Royal Borough of {}", "City of {} Council", "{} Metropolitan Borough Council"),
    ],
)
def test_every_authority_is_known_in_every_style(style):
    for one in all_authorities().values():
        found = named(style.format(one.name))
        assert found is not None and found.name == one.name, style.format(one.name)


def test_the_longest_name_wins_and_two_names_are_none():
    assert named("North Northamptonshire").number == "940"
    assert named("Bristol City of").ons_code == "E06000023"
    assert named("Norfolk and Suffolk") is None
    assert named("Dorset").number is None, "Dorset has had two numbers"


def fronted(*lines):
    title = "Inspection of Norfolk local authority children’s services"
    return front(printed_from("\n\n".join([title, *lines])))


def test_a_front_that_is_whole():
    got = fronted(
        "Inspection dates: 7 to 18 November 2022",
        "Lead inspector: Nia O’Made-Up, Her Majesty’s Inspector",
    )

    assert got.authority.name == "Norfolk"
    assert got.lead == "Nia O’Made-Up"
    assert [one.field for one in got.unread] == ["published"]


def test_what_cannot_be_is_null_with_the_reason():
    got = fronted("Inspection dates: 40 to 50 Juvember 2022", "Report published: 1 May 2019")

    assert (got.start, got.lead) == (None, None)
    told = {one.field: one.reason for one in got.unread}
    assert told["inspection_start"] == "The days printed cannot be understood."
    assert "lead_inspector" in told


def test_published_before_the_end_is_not_believed():
    got = fronted("Inspection dates: 7 to 18 November 2022", "Published: 1 May 2019")

    assert got.published is None
    assert (
        "before the inspection ended" in {one.field: one.reason for one in got.unread}["published"]
    )
