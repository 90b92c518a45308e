"""The whole assessment on one page: the child's words first, and what it still lacks."""

import pytest
from django.urls import reverse

from sightline.record.assessment import assessing
from sightline.web.recording.visit.forms import NOT_SEEN

pytestmark = pytest.mark.django_db


def address(assessment):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.one.one", kwargs=told)


def test_an_empty_assessment_says_what_it_lacks_and_leads_to_each_part(client, jo, alone):
    client.force_login(jo)
    page = client.get(address(alone)).content.decode()

    assert "What it lacks" in page
    assert "Nothing is written under “What happened before”." in page
    assert "has not been seen for it" in page
    assert page.count("/text/") == 10


def test_visits_are_listed_with_seen_alone_where_and_by_whom(client, fill, jo, alone):
    where = reverse("recording.visit.visit", kwargs={"child_id": alone.child_id})
    number = alone.child_id
    fill(jo, where, **{f"how_{number}": NOT_SEEN, f"why_not_{number}": "not at home"})
    client.force_login(jo)
    page = client.get(address(alone)).content.decode()

    assert "Jo Sample: not seen, not at home" in page


def test_brothers_and_sisters_lead_to_each_other_within_reach(client, jo, together, kuba):
    hers = together[0]
    client.force_login(jo)
    assert "Assessed together with" in client.get(address(hers)).content.decode()
    kuba.allocations.all().delete()

    assert "Assessed together with" not in client.get(address(hers)).content.decode()


def test_a_finished_one_is_read_and_not_written_in(client, jo, alone, finished):
    finished(alone)
    client.force_login(jo)
    page = client.get(address(alone)).content.decode()

    assert "It waits for a manager" in page
    assert "/text/" not in page
    assert assessing.open_assessment(alone.child_id) == alone


def test_it_is_not_for_whoever_cannot_reach_the_child(client, make_account, alone):
    client.force_login(make_account("x.other", "social worker"))

    assert "/ask" in client.get(address(alone)).url
