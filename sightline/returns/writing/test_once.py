"""A return that is written and checked together is read from the record once."""

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.record.care.models import Placement
from sightline.returns.checks.conftest import wren  # noqa: F401 - a fixture
from sightline.returns.sign_off import freezing
from sightline.returns.ssda903 import writing

from .once import one_reading, read
from .years import Year

YEAR = Year(dt.date(2026, 3, 31))


def test_what_is_read_is_given_again_within_one_reading_and_never_after_it():
    made = iter(range(10))

    with one_reading():
        assert [read("a", lambda: next(made)) for _ in range(3)] == [0, 0, 0]
        assert read("b", lambda: next(made)) == 1
    assert [read("a", lambda: next(made)) for _ in range(2)] == [2, 3]
    with one_reading():
        assert read("a", lambda: next(made)) == 4


@pytest.mark.django_db
def test_a_return_is_read_once_where_it_is_frozen_and_anew_the_next_time(wren, monkeypatch):  # noqa: F811
    read_from = []
    way = writing._laid_out
    monkeypatch.setattr(writing, "_laid_out", lambda *of: read_from.append(of) or way(*of))

    first = freezing.freeze("ssda903", YEAR.ends_on, by=system_account())
    assert read_from == [(YEAR, None)]
    Placement.objects.update(provider="PR4")
    second = freezing.freeze("ssda903", YEAR.ends_on, by=system_account())

    assert len(read_from) == 2 and first.fingerprints != second.fingerprints
