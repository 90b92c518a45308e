"""An action is added, gone on with, closed or left out, each with what came of it."""

import pytest
from django.urls import reverse

from sightline.record.planning import services
from sightline.record.planning.models import Action

pytestmark = pytest.mark.django_db


@pytest.fixture
def parts(maya, protected):
    return {"child_id": maya.pk, "plan_id": protected.planned_id}


@pytest.fixture
def action(protected):
    return services.in_force(protected.planned).actions.get()


def test_one_is_added_to_the_version_being_written(go, send, jo, parts):
    send(jo, "plans.plan.next_version", given={"because": "between"}, **parts)
    send(jo, "plans.action.add", given={"outcome": "Maya eats breakfast"}, **parts)

    assert Action.objects.filter(outcome="Maya eats breakfast").exists()


@pytest.mark.answers("F25", screen="plans.action.update")
def test_how_far_it_has_got_and_what_came_of_it(send, jo, parts, action):
    name = {"action_id": action.pk, **parts}
    given = {"state": "under way", "progress": "better", "what_changed": ""}
    assert "is not a change" in send(jo, "plans.action.update", expect=422, given=given, **name)
    send(
        jo,
        "plans.action.update",
        given={**given, "what_changed": "She sleeps through"},
        **name,
    )
    send(jo, "plans.action.close", given={"state": "done", "why": "The lock is on"}, **name)
    action.refresh_from_db()
    assert (action.state, action.closed_because) == ("done", "The lock is on")


def test_of_two_who_change_it_the_second_is_told(client, fill, send, jo, parts, protected):
    send(jo, "plans.plan.next_version", given={"because": "between"}, **parts)
    draft = services.being_written(protected.planned)
    action = draft.actions.get()
    address = reverse("plans.action.change", kwargs={"action_id": action.pk, **parts})
    client.force_login(jo)
    opened = client.get(address)
    services.write_action(by=jo, version=draft, action=action, seen=action.edition, owner="Gran")
    answer = fill(jo, address, opened=opened, owner="Dad")

    assert answer.status_code == 422
    assert "“Gran”" in answer.content.decode()
    action.refresh_from_db()
    assert action.owner == "Gran"


def test_one_that_is_left_out_says_why(send, jo, parts, protected):
    send(jo, "plans.plan.next_version", given={"because": "between"}, **parts)
    action = services.being_written(protected.planned).actions.get()
    name = {"action_id": action.pk, **parts}
    send(jo, "plans.action.leave_out", given={"why": "They have moved house"}, **name)
    action.carried_from.refresh_from_db()
    assert action.carried_from.closed_because == "They have moved house"
