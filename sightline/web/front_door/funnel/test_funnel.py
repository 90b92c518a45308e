"""What becomes of contacts is counted by agency."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.front_door.models import Contact
from tests.showing import at, page

from ..conftest import accepted

pytestmark = pytest.mark.django_db


@pytest.mark.answers("F5", screen="front_door.funnel.funnel")
@pytest.mark.answers("F7", screen="front_door.funnel.funnel")
def test_the_funnel_is_by_agency_and_says_who_came_back(client, max_manager, contact, maya):
    accepted(max_manager, contact)
    Contact.objects.create(
        child=maya,
        received_on=timezone.localdate() - dt.timedelta(days=380),
        decision="no further action",
        from_source="6",
    )
    Contact.objects.create(
        child=maya,
        received_on=timezone.localdate() - dt.timedelta(days=100),
        from_source="6",
        decision="advice",
    )
    shown = page(client, max_manager, at("front_door.funnel.funnel"))
    assert "Of 2 contacts, 1 was accepted as a referral (50" in shown
    assert "Example Academy" in shown
    assert "No further action" in shown
    lines = page(client, max_manager, at("front_door.funnel.funnel") + "?format=csv").splitlines()
    assert lines[0].startswith("\ufeffagency,contacts,repeats")
    assert any(line.startswith("Example Academy,1,1,0,0,1") for line in lines)
