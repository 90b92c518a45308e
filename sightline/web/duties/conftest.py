"""A small authority whose reviews are on time, late, owed and unknown."""

import datetime as dt

import pytest

from sightline.core.models import Coverage
from sightline.duties import store
from sightline.record.care.facts import review_held
from sightline.record.care.models import CarePeriod, Review
from sightline.web.recording.conftest import everything_told, fill  # noqa: F401

TODAY = dt.date(2013, 7, 12)


def into_care(child, began_on, *reviewed_after):
    """A child comes into care, and reviews are held so many days after."""
    CarePeriod.objects.create(child=child, began_on=began_on)
    for days in reviewed_after:
        Review.objects.create(child=child, held_on=began_on + dt.timedelta(days=days))
    store.refresh(child.pk)


@pytest.fixture
def reviews(make_child, allocate, jo):
    """Six children in care: reviewed in time, late, or not at all."""
    Coverage.objects.create(
        source="Returns", fact=review_held.name, how="every event",
        since=dt.date(2012, 4, 1), until=dt.date(2013, 12, 31),
    )  # fmt: skip
    children = []
    for number, reviewed in enumerate([(10, 60), (10,), (50,), (), (), (12, 100)]):
        child = make_child("Sam", f"Sample-{number}", la_child_id=f"EX-{number}")
        allocate(child, jo)
        into_care(child, dt.date(2013, 1, 7) + dt.timedelta(days=number), *reviewed)
        children.append(child)
    return children
