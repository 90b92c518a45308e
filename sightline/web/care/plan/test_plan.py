"""A care plan is written part by part, signed off or returned, and changed until it stands."""

import datetime as dt
import re

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
    of = {"child_id": in_care.pk, "kind": "care-plan", "row_id": plan.pk}
    reading = reverse("sign_off.reading.work", kwargs=of)
    assert "What helps with identity is said here." in client.get(reading).content.decode()
    sent = {**graded(client, manager, reading), "decision": "return"}
    told = fill(manager, reading, **sent, must_change="Say who sees her about her asthma.")
    assert told.status_code == 302, told.content.decode()
    plan.refresh_from_db()
    assert plan.status == "returned"
    parts = {"child_id": in_care.pk, "plan_id": plan.pk}
    change = reverse("care.plan.change", kwargs=parts)
    fill(jo, change, health="Her asthma nurse sees her each month.")
    shown = client.get(reverse("care.plan.one", kwargs=parts)).content.decode()
    assert "Returned: it must change" in shown and "asthma nurse" in shown
    client.force_login(jo)
    assert client.post(reverse("sign_off.reading.returned", kwargs=of)).status_code == 302
    assert stands(in_care, "care-plan") != ["met"]
    sent = {**graded(client, manager, reading), "decision": "authorise"}
    told = fill(manager, reading, **sent)
    assert told.status_code == 302, told.content.decode()
    plan.refresh_from_db()
    assert (plan.status, plan.signed, plan.signed_off_by) == ("signed off", True, manager)
    assert stands(in_care, "care-plan") == ["met"]
    told = fill(jo, change, health="Changed after it was signed.")
    assert "is signed off and stands" in told.content.decode()


def graded(client, manager, reading):
    """A grade and a sentence for every part that the page asks about."""
    client.force_login(manager)
    page = client.get(reading).content.decode()
    parts = set(re.findall(r'name="grade_(\w+)"', page))
    assert {"overall", "wishes"} <= parts
    return {
        **{f"grade_{part}": "good" for part in parts},
        **{f"why_{part}": "It says what will change, and by when." for part in parts},
    }


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
