"""What a figure lacks is said beside who can mend it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.models import Coverage
from sightline.indicators.published import tables
from sightline.indicators.scorecards.models import FigurePoint

from .lacking import lacking

pytestmark = pytest.mark.django_db
DAY = dt.date(2013, 7, 12)


def point(code="ni-66", **changed):
    given = {"indicator": code, "as_at": DAY, "numerator": 60, "denominator": 80, "version": "1"}
    FigurePoint.objects.create(**(given | changed))


@pytest.fixture
def all_told():
    """A source that tells every fact there is."""
    facts = {name for table in tables().values() for name in table.told_by}
    Coverage.objects.bulk_create(
        Coverage(source="All", fact=name, how="every event", since=dt.date(2000, 1, 1))
        for name in sorted(facts)
    )


def test_with_no_source_every_measure_waits_for_an_analyst(db):
    found = lacking(DAY)

    assert len(found) > 50
    assert found[0].not_told
    assert "loading a source" in found[0].mended_by


def test_rows_that_nobody_can_tell_lie_with_the_team_that_has_most(all_told):
    point(cannot_tell=20, excluded=[["looked after only for short breaks", 3]])
    point(split="team", group="Coast One", cannot_tell=14)
    point(split="team", group="Coast Two", cannot_tell=6)
    (one,) = lacking(DAY)

    assert one.indicator.code == "ni-66"
    assert one.share == pytest.approx(0.2)
    assert one.mended_by == "Coast One, where 14 of the 20 are"
    assert one.excluded == (("looked after only for short breaks", 3),)


def test_the_page_says_what_is_missing_and_who_can_mend_it(client, make_account, all_told):
    point(cannot_tell=20)
    point(split="team", group="Coast One", cannot_tell=14)
    client.force_login(make_account("kim.director", "director"))
    text = client.get(reverse("performance.quality.quality")).content.decode()

    assert "Coast One, where 14 of the 20 are" in text
    assert "No row of any load was set aside" in text
