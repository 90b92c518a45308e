"""A plan on a page: what is missing and what was copied are seen at a glance."""

import datetime as dt

import pytest

from sightline.record.planning import meetings, services
from sightline.record.protection.models import ProtectionPlan

pytestmark = pytest.mark.django_db
PLAN = "plans.plan.plan"


@pytest.fixture
def parts(maya, protected):
    return {"child_id": maya.pk, "plan_id": protected.planned_id}


@pytest.mark.answers("F23", screen=PLAN)
def test_what_is_missing_from_each_action_is_named(go, jo, parts):
    page = go(jo, PLAN, **parts)

    assert "A lock on the door" in page
    assert "It does not say how anyone will know." in page
    assert "It has no date." in page
    assert "Of 1 action, 0 can be acted on" in page


@pytest.mark.answers("F24", screen=PLAN)
def test_a_copied_plan_is_seen_at_a_glance(go, send, jo, parts, protected, today):
    send(jo, "plans.plan.next_version", given={"because": "in full"}, **parts)
    page = go(jo, PLAN, **parts)
    assert "100.0% copied" in page
    assert "no action moved" in page
    assert "Copied unchanged" in page

    draft = services.being_written(protected.planned)
    action = draft.actions.get()
    send(
        jo,
        "plans.action.change",
        given={"owner": "Ms Imagined-Vale", "measure": "She tells Jo each week"},
        action_id=action.pk,
        **parts,
    )
    send(jo, "plans.plan.write", given={"worries": "Dad came to the door in May"}, **parts)
    page = go(jo, PLAN, **parts)
    assert "Changed: how we will know, who does it" in page
    assert "no action moved" not in page
    assert "Dad came to the door in May" in page


def test_a_version_that_changed_under_the_reader_is_not_agreed(
    client, fill, send, jo, parts, protected
):
    from django.urls import reverse

    send(jo, "plans.plan.next_version", given={"because": "in full"}, **parts)
    address = reverse("plans.plan.agree", kwargs=parts)
    client.force_login(jo)
    opened = client.get(address)
    draft = services.being_written(protected.planned)
    services.write_version(by=jo, version=draft, seen=draft.edition, worries="Something new")
    answer = fill(jo, address, opened=opened)
    assert "Somebody else wrote in this version" in answer.content.decode()
    send(jo, "plans.plan.agree", **parts)
    assert services.in_force(protected.planned).number == 2
    protected.refresh_from_db()
    assert protected.written_in_full_on is not None
    assert protected.every_action_has_date is False


def test_a_lead_is_changed_with_a_reason(go, send, jo, parts):
    given = {"led_by": "Al Other of a school", "why": "Jo is leaving us"}
    send(jo, "plans.plan.lead", given=given, **parts)

    assert "led by Al Other of a school" in go(jo, PLAN, **parts)


def test_a_loaded_plan_is_written_here_from_now_on(go, send, jo, maya, today):
    ProtectionPlan.objects.create(child=maya, began_on=today - dt.timedelta(days=9))
    page = go(jo, "protection.overview.overview", child_id=maya.pk)
    assert "Write it here from now on" in page
    to = send(jo, "plans.plan.here", child_id=maya.pk)
    assert "/plans/" in to
    assert ProtectionPlan.objects.get().planned.versions.get().status == "draft"


def test_an_earlier_version_can_be_read(go, send, jo, parts):
    send(jo, "plans.plan.next_version", given={"because": "in full"}, **parts)
    send(jo, "plans.plan.agree", **parts)

    assert "which has been replaced" in go(jo, PLAN, query="?version=1", **parts)
    assert "Version 2 is in force" in go(jo, PLAN, query="?version=99999", **parts)


def test_another_childs_plan_is_not_found(go, jo, make_child, allocate, protected):
    other = make_child("Kuba", "Other")
    allocate(other, jo)

    go(jo, PLAN, expect=404, child_id=other.pk, plan_id=protected.planned_id)


def test_updates_are_listed_under_their_action(go, jo, parts, protected, today):
    action = services.in_force(protected.planned).actions.get()
    meetings.update_action(
        by=jo,
        action=action,
        seen=1,
        happened_on=today,
        state="under way",
        progress="better",
        what_changed="She sleeps through",
    )
    page = go(jo, PLAN, **parts)
    assert "She sleeps through" in page
    assert "Better for the child" in page
