"""The deeds that say a copy of a care plan was given, and later that it was explained."""

from __future__ import annotations

import datetime as dt

from sightline.core.acting import allow, deed, note
from sightline.core.models import Account

from .choices import Recipient
from .models import CarePlan, PlanCopy

RECIPIENTS = tuple(str(each) for each in Recipient)


def give_plan(
    *, by: Account, plan: CarePlan, recipient: str, given_on: dt.date, explained: bool
) -> PlanCopy:
    """Write down that somebody was given a care plan, and whether it was explained to them."""
    allow(by, "record.write", plan.child_id)
    with deed(by=by, why="Care plan given"):
        made = PlanCopy.objects.create(
            child_id=plan.child_id,
            care_plan=plan,
            recipient=recipient,
            given_on=given_on,
            explained=explained,
            recorded_by=by,
        )
        note(by=by, did="care plan given", child_id=plan.child_id, about=made, why=recipient)
    return made


def explain_plan(*, by: Account, plan_id: int, recipient: str, given_on: dt.date) -> None:
    """Write down that a copy that was given on a day has been explained."""
    held = PlanCopy.objects.filter(
        care_plan_id=plan_id, recipient=recipient, given_on=given_on
    ).exclude(explained=True)
    for each in held.exclude(status=PlanCopy.Status.ENTERED_IN_ERROR):
        allow(by, "record.write", each.child_id)
        with deed(by=by, why="Care plan explained"):
            each.explained = True
            each.save(update_fields=["explained"])
            note(by=by, did="care plan explained", child_id=each.child_id, about=each)
