"""A core group goes through every action, and what somebody else wrote is not written over."""

import pytest
from django.urls import reverse

from sightline.record.planning import meetings, services
from sightline.record.protection.models import CoreGroup

pytestmark = pytest.mark.django_db
NEW = "protection.core_group.core_group"


def answers(maya, action, **changed):
    return {
        f"state_{action.pk}": "under way",
        f"progress_{action.pk}": "better",
        f"changed_{action.pk}": "She sleeps through and says so",
        f"on_track_{maya.pk}": "yes",
        f"safer_because_{maya.pk}": "She sleeps through and says so",
        **changed,
    }


@pytest.mark.answers("F24", screen=NEW)
def test_each_action_says_what_is_different(go, send, jo, maya, protected):
    action = services.in_force(protected.planned).actions.get()
    page = go(jo, NEW, child_id=maya.pk)
    assert "To change: Maya sleeps safely" in page or "Who came" in page
    given = answers(maya, action, **{f"changed_{action.pk}": ""})
    page = send(jo, NEW, expect=422, given=given, child_id=maya.pk)
    assert "is not a change" in page
    send(jo, NEW, given=answers(maya, action), child_id=maya.pk)

    made = CoreGroup.objects.get()
    assert made.meeting.updates.get().what_changed == "She sleeps through and says so"


def test_what_another_wrote_meanwhile_is_shown_first(client, fill, jo, maya, protected):
    action = services.in_force(protected.planned).actions.get()
    address = reverse(NEW, kwargs={"child_id": maya.pk})
    client.force_login(jo)
    opened = client.get(f"{address}?page=next")
    meetings.update_action(
        by=jo,
        action=action,
        seen=action.edition,
        happened_on=protected.began_on,
        state="under way",
        progress="worse",
        what_changed="The lock was broken last night",
    )
    answer = fill(jo, address, opened=opened, **answers(maya, action))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The lock was broken last night" in page
    assert not CoreGroup.objects.exists()


def test_without_a_plan_there_is_none(send, jo, maya):
    page = send(jo, NEW, expect=422, given={}, child_id=maya.pk)

    assert "There is a problem" in page
    assert not CoreGroup.objects.exists()
