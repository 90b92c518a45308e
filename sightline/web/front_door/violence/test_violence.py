"""Violence at home, from the notice to what was agreed."""

import pytest
from django.utils import timezone

from tests.showing import at, page

from ..conftest import of

pytestmark = pytest.mark.django_db


TOLD = {
    "incident_on_0": "24",
    "incident_on_1": "11",
    "incident_on_2": "2024",
    "police_risk": "high",
    "strangulation": "yes",
    "safe_way": "Her sister's phone",
    "name_1": "Ada Testford",
    "part_1": "harmed",
}


def test_violence_at_home_by_its_forms(client, fill, dot, contact):
    approach = contact.approach
    answer = fill(dot, at("front_door.violence.notice", approach_id=approach.pk), **TOLD)
    assert answer.status_code == 302, answer.content.decode()
    notice = approach.domestic_abuse
    assert notice.adults.get().name == "Ada Testford"
    child = at("front_door.violence.child", child_id=contact.child_id, notice_id=notice.pk)
    fill(dot, child, where_was_child="in the home", seen_by_officer="no", school_told="Dot to Hal")
    shown = page(client, dot, at("front_door.contact.contact", **of(contact)))
    assert "not seen by anybody" in shown
    fill(
        dot,
        at("front_door.violence.refer", child_id=contact.child_id),
        because="He strangled her mother.",
    )
    held = contact.child.risk_conferences.get()
    assert held.notice == notice
    heard = at("front_door.violence.heard", child_id=contact.child_id, conference_id=held.pk)
    today = timezone.localdate()
    on = {"0": str(today.day), "1": str(today.month), "2": str(today.year)}
    given = {f"{name}_{part}": word for part, word in on.items() for name in ("heard_on", "due_on")}
    fill(dot, heard, child_named="yes", action="Change the locks", owner="Sam Housing", **given)
    action = held.actions.get()
    done = at("front_door.violence.done", child_id=contact.child_id, action_id=action.pk)
    fill(
        dot,
        done,
        what_changed="She sleeps at night.",
        **{f"done_on_{part}": word for part, word in on.items()},
    )
    assert "Change the locks" in page(client, dot, at("front_door.contact.contact", **of(contact)))
