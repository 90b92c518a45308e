"""A child in need whose visits are owed, and a way to fill in a form as a browser does."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.models import Coverage
from sightline.duties.recording import all_facts
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.people.models import FamilyMember
from sightline.record.workforce.models import Registration
from sightline.web.keeping.filling import NOT_KEPT
from tests.boxes import boxes


@pytest.fixture
def everything_told():
    """Every fact is covered, as where the whole authority records here."""
    for name in {fact.name for fact in all_facts()}:
        Coverage.objects.create(
            source="The tests", fact=name, how="every event", since=dt.date(2010, 1, 1)
        )


@pytest.fixture
def in_need(maya, everything_told, jo):
    """Maya has a plan since three weeks, and Jo is registered."""
    began_on = timezone.localdate() - dt.timedelta(days=21)
    ChildInNeedPlan.objects.create(child=maya, began_on=began_on)
    Registration.objects.create(worker=jo.worker, began_on=dt.date(2010, 1, 1))
    return maya


@pytest.fixture
def kuba(maya, make_child, jo, allocate):
    """Maya's brother, whom Jo works with too."""
    child = make_child("Kuba", "Example-Ashdown", known_as="Kuba")
    allocate(child, jo)
    FamilyMember.objects.create(child=maya, relative=child, relation="full sibling")
    return child


@pytest.fixture
def fill(client):
    """Open a form, change some boxes, and press one of its buttons."""

    def do(who, address, button="send", opened=None, **given):
        client.force_login(who)
        page = opened or client.get(address)
        held = boxes(page.content.decode())
        sent = {name: words for name, words in held.items() if name not in NOT_KEPT}
        for name, words in given.items():
            sent[name] = words if isinstance(words, list) else [words]
        return client.post(address, {**sent, "do": button})

    return do
