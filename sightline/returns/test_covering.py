"""Each source says which facts it carries and for which days, and no more than it can."""

import datetime as dt

import pytest

from . import reference
from .covering import carried, months_before

YEAR_END = dt.date(2024, 3, 31)


def told(kind, tables, day=YEAR_END):
    return {
        each.fact: (each.how.value, each.since, each.until) for each in carried(kind, tables, day)
    }


def test_a_903_carries_every_review_of_the_year_and_health_only_as_a_flag():
    year = (dt.date(2023, 4, 1), YEAR_END)
    found = told("SSDA903", ["Episodes", "Reviews", "OC2"])

    assert found["looked after review held"] == ("every event", *year)
    assert found["placement began"] == ("every event", *year)
    assert found["health assessment done"] == ("yearly flag", *year)
    assert "looked after visit" not in found


def test_a_table_that_is_not_there_carries_nothing():
    assert "looked after review held" not in told("SSDA903", ["Header", "Episodes"])
    assert told("CIN census", ["Header", "Child"]) == {}


def test_annex_a_carries_six_months_of_contacts_and_only_the_last_visit():
    day = dt.date(2024, 8, 31)
    found = told("Annex A", ["List 1", "List 8", "List 10"], day)

    assert found["contact received"] == ("every event", dt.date(2024, 3, 1), day)
    assert found["looked after visit"] == ("latest only", day, day)
    assert found["adoption decided"] == ("every event", dt.date(2023, 9, 1), day)


@pytest.mark.parametrize(
    ("day", "months", "since"),
    [
        (dt.date(2024, 3, 31), 12, dt.date(2023, 4, 1)),
        (dt.date(2021, 3, 15), 6, dt.date(2020, 9, 16)),
        (dt.date(2024, 8, 30), 6, dt.date(2024, 2, 29)),
        (dt.date(2024, 12, 31), 6, dt.date(2024, 7, 1)),
        (dt.date(2024, 1, 31), 1, dt.date(2024, 1, 1)),
    ],
)
def test_months_are_whole_and_clamped(day, months, since):
    assert months_before(day, months) == since


def test_the_reference_page_is_as_the_tables_say():
    assert reference.FILE.read_text(encoding="utf-8") == reference.page()
