"""What a manager sees of one child: a plan to sign off, a decision, and what supervision said."""

import datetime as dt

from sightline.core.recording import HERE
from sightline.record.care.models import CarePlan
from sightline.record.people.models import Child
from sightline.record.workforce.models import ChildDiscussed, Oversight, Supervision, Worker


def make(maya: Child, workers: dict[str, Worker], today: dt.date, since: dt.date) -> dict[str, int]:
    """What a manager sees of Maya: a plan to sign off, a decision, and what supervision said."""
    jo, pat = workers["jo.sample"], workers["pat.specimen"]
    same = "May lives with foster carers, who know her well. She waits to see her brother."
    CarePlan.objects.create(child=maya, in_force_from_on=since, text=same, status="signed off")
    plan = CarePlan.objects.create(
        child=maya, in_force_from_on=today, text=f"{same} She moves school in September.",
        recorded_by=jo.account, source=HERE,
    )  # fmt: skip
    decision = Oversight.objects.create(
        child=maya, decided_on=today - dt.timedelta(days=30), decided_by=pat,
        decision="Plan for Kuba and May to see each other each week.",
        why="She asks for him at every visit, and nothing stands in the way.",
        expected="May sees her brother every Saturday.", check_on=today - dt.timedelta(days=2),
    )  # fmt: skip
    session = Supervision.objects.create(
        worker=jo, supervisor=pat, held_on=today - dt.timedelta(days=20), minutes=95,
        uninterrupted=True, feedback_on_quality="The last plan was clear.",
    )  # fmt: skip
    ChildDiscussed.objects.create(
        supervision=session, child=maya, decision="Arrange Saturdays.", why="She asks for it."
    )
    session.actions.create(child=maya, what="Ring Kuba's carers", owner=jo, due_on=today)
    return {"jo": jo.pk, "care_plan": plan.pk, "decision": decision.pk, "session": session.pk}
