"""A child waits at the gate until all that it asks is there, and somebody accepts."""

import pytest

from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.planning import services, stepping
from tests.boxes import on

pytestmark = pytest.mark.django_db
GATE, FILL, ACCEPT = "plans.step.gate", "plans.step.fill", "plans.step.accept"


@pytest.fixture
def step(jo, maya, protected, today):
    services.end_plan(by=jo, plan=protected.planned, ended_on=today, why="Dad stays away")
    return stepping.send(
        by=jo,
        child=maya,
        direction="down",
        to_kind="child in need",
        from_plan=protected.planned,
        decided_on=today,
        risk_now="Mum is alone in the evenings",
    )


@pytest.mark.answers("F12", screen=GATE)
def test_the_gate_says_what_it_asks_and_lets_the_child_through(
    go, send, jo, team, make_account, allocate, maya, step, today
):
    al = make_account("al.other", "social worker", name="Al Other")
    allocate(maya, al, role="second worker")
    parts = {"child_id": maya.pk, "step_id": step.pk}
    assert go(jo, GATE, **parts).count("not yet") == 5
    assert "It cannot be accepted until" in send(al, ACCEPT, expect=422, **parts)
    given = {
        **on("joint_assessment_on", today),
        **on("transfer_meeting_on", today),
        "new_lead": str(al.worker.pk),
        "family_agreed": "yes",
        "come_back_if": "Dad is seen near the house",
    }
    send(jo, FILL, given=given, **parts)
    assert "Sending is not accepting" in send(jo, ACCEPT, expect=422, **parts)
    send(al, ACCEPT, **parts)
    made = ChildInNeedPlan.objects.get()
    assert services.being_written(made.planned).actions.get().outcome == "Maya sleeps safely"
    assert "Accepted on" in go(jo, GATE, **parts)
