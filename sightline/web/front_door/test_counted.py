"""What becomes of contacts is counted by agency, and how thresholds are used can be seen."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.front_door.models import Contact

from .conftest import REASON, accepted, at, page

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F5", screen="front_door.funnel.funnel")
@pytest.mark.answers("F7", screen="front_door.funnel.funnel")
def test_the_funnel_is_by_agency_and_says_who_came_back(client, max_manager, contact, maya):
    accepted(max_manager, contact)
    Contact.objects.create(
        child=maya, received_on=timezone.localdate() - dt.timedelta(days=380),
        decision="no further action", from_source="6",
    )  # fmt: skip
    Contact.objects.create(
        child=maya, received_on=timezone.localdate() - dt.timedelta(days=100), from_source="6",
        decision="advice",
    )  # fmt: skip
    shown = page(client, max_manager, at("funnel.funnel"))
    assert "Of 2 contacts, 1 was accepted as a referral (50" in shown
    assert "Example Academy" in shown
    assert "No further action" in shown
    lines = page(client, max_manager, at("funnel.funnel") + "?format=csv").splitlines()
    assert lines[0].startswith("\ufeffagency,contacts,repeats")
    assert any(line.startswith("Example Academy,1,1,0,0,1") for line in lines)


@pytest.mark.answers("F13", screen="front_door.thresholds.thresholds")
def test_criteria_are_listed_with_their_decisions_and_some_to_read_again(
    client, max_manager, contact
):
    accepted(max_manager, contact)
    shown = page(client, max_manager, at("thresholds.thresholds"))
    assert "Max Placeholder" in shown
    assert "Some to read again" in shown
    assert REASON in shown


def test_a_manager_lists_agencies_and_their_people(client, max_manager, hal, dot, make_account):
    client.force_login(max_manager)
    where = at("agencies.agencies")
    assert client.post(where, {"do": "agency", "name": "Example Police", "kind": "6"}).url == where
    again = client.post(where, {"do": "agency", "name": "example police", "kind": "6"})
    assert "listed already" in again.content.decode()
    wrong = client.post(where, {"do": "member", "username": "dot.sample", "agency": "1"})
    assert "No partner who may refer" in wrong.content.decode()
    assert "Hal Example" in page(client, dot, where)
