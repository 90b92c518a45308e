"""What can be told is said with its days and sources; what cannot, with who needs it."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.models import Coverage
from sightline.record.care.facts import review_held

pytestmark = pytest.mark.django_db
COVERAGE = "returns.coverage.coverage"


@pytest.fixture
def told(client, make_account):
    def read():
        client.force_login(make_account("ann.analyst", "analyst"))
        return client.get(reverse(COVERAGE)).content.decode()

    return read


def test_two_years_that_touch_are_told_as_one(told):
    for year in (2022, 2023):
        Coverage.objects.create(
            source=f"SSDA903 to 31 March {year}", fact=review_held.name, how="every event",
            since=dt.date(year - 1, 4, 1), until=dt.date(year, 3, 31),
        )  # fmt: skip
    page = told()

    assert "Every time, 1 April 2021 to 31 March 2023 (SSDA903)" in page


def test_what_no_source_carries_is_said_with_the_duties_that_need_it(told):
    page = told()

    assert "We cannot tell" in page
    assert "Hold the first review" in page
    assert "Nothing has been loaded, so nothing can be told yet" in page


def test_live_recording_goes_on_till_now(told):
    Coverage.objects.create(
        source="Live recording", fact=review_held.name, how="every event",
        since=dt.date(2023, 4, 1), until=None,
    )  # fmt: skip

    assert "1 April 2023 to now" in told()
