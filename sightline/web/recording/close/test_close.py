"""Work is closed with why, the risk now and what would bring us back."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.front_door.models import Referral

pytestmark = pytest.mark.django_db
VIEW = "The risk is low; school stays with the family; a bruise would bring us back."


def address(child):
    return reverse("recording.close.close", kwargs={"child_id": child.pk})


@pytest.fixture
def referral(maya):
    day = timezone.localdate() - dt.timedelta(days=60)
    return Referral.objects.create(child=maya, received_on=day)


def test_work_is_closed_with_its_reason(fill, jo, maya, referral):
    fill(jo, address(maya), reason="RC7", closing_view=VIEW)
    referral.refresh_from_db()

    assert referral.closed_on == timezone.localdate()
    assert (referral.closure_reason, referral.closing_view) == ("RC7", VIEW)


def test_what_would_bring_us_back_is_said_in_a_sentence(fill, jo, maya, referral):
    assert fill(jo, address(maya), reason="RC7", closing_view="Done").status_code == 422


def test_there_is_nothing_to_close_where_no_referral_is_open(client, jo, maya):
    client.force_login(jo)
    page = client.get(address(maya))

    assert page.status_code == 403
    assert "no work to close" in page.content.decode()
