"""A care plan is written part by part, signed off or returned, and changed until it stands."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.care.models import CarePeriod, CarePlan
from sightline.record.care.planning import PARTS
from tests.showing import stands

pytestmark = pytest.mark.django_db
SAID = {name: f"What helps with {name} is said here." for name, _ in PARTS}
TOLD = {
    "text": "Her mother is ill and care leads home.",
    "wishes_of_child": "I want to go home.",
    "contingency": "Her aunt would take her in.",
    **SAID,
}


@pytest.fixture
def in_care(maya):
    """Maya came into care a week ago."""
    CarePeriod.objects.create(child=maya, began_on=timezone.localdate() - dt.timedelta(days=7))
    return maya


def test_a_plan_is_written_sent_returned_changed_and_signed(
    client, fill, jo, team, in_care, everything_told
):
    manager = team.manager.account
    new = reverse("care.plan.write", kwargs={"child_id": in_care.pk})
    refused = fill(jo, new, **{**TOLD, "identity": ""})
    assert "Who the child is: culture, language, faith" in refused.content.decode()
    assert CarePlan.objects.count() == 0
    answer = fill(jo, new, **TOLD)
    assert answer.status_code == 302, answer.content.decode()
    plan = CarePlan.objects.get()
    assert (plan.status, plan.signed, plan.identity) == ("submitted", False, SAID["identity"])
    assert stands(in_care, "care-plan") != ["met"]
    client.force_login(manager)
    assert "Maya" in client.get(reverse("sign_off.queue.queue")).content.decode()
    reading = reverse(
        "sign_off.reading.work",
        kwargs={"child_id": in_care.pk, "kind": "care-plan", "row_id": plan.pk},
    )
    page = client.get(reading).content.decode()
    assert "What helps with identity is said here." in page
    parts = {"child_id": in_care.pk, "plan_id": plan.pk}
    change = reverse("care.plan.change", kwargs=parts)
    fill(jo, change, health="Her asthma nurse sees her each month.")
    plan.refresh_from_db()
    assert plan.health == "Her asthma nurse sees her each month."
    shown = client.get(reverse("care.plan.one", kwargs=parts)).content.decode()
    assert "Nobody has signed it off yet." in shown and "asthma nurse" in shown
    CarePlan.objects.filter(pk=plan.pk).update(
        status="signed off", signed_off_at=timezone.now(), signed_off_by=manager, signed=True
    )
    told = fill(jo, change, health="Changed after it was signed.")
    assert "is signed off and stands" in told.content.decode()


def test_the_next_plan_begins_with_what_the_last_one_said_but_for_the_childs_wishes(
    client, jo, in_care
):
    CarePlan.objects.create(
        child=in_care, in_force_from_on=dt.date(2020, 1, 6), health="Asthma.",
        wishes_of_child="I want my cat.",
    )  # fmt: skip
    client.force_login(jo)
    new = reverse("care.plan.write", kwargs={"child_id": in_care.pk})
    page = client.get(new + "?page=life").content.decode()
    assert "Asthma." in page
    assert "I want my cat." not in client.get(new + "?page=wishes").content.decode()


def test_a_child_who_is_not_looked_after_has_no_care_plan(client, fill, jo, maya):
    new = reverse("care.plan.write", kwargs={"child_id": maya.pk})
    assert "is not looked after" in fill(jo, new, **TOLD).content.decode()
