"""The deeds that say a copy of a care plan was given, and later that it was explained."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.core.recording import recording

from .choices import Recipient
from .models import CarePlan, PlanCopy

RECIPIENTS = tuple(str(each) for each in Recipient)


def give_plan(
    *, by: Account, plan: CarePlan, recipient: str, given_on: dt.date, explained: bool
) -> PlanCopy:
    """Write down that somebody was given a care plan, and whether it was explained to them."""
    with recording(by=by, did="care plan given", children=[plan.child_id], why=recipient) as here:
        return here.add(
            PlanCopy,
            child_id=plan.child_id,
            care_plan=plan,
            recipient=recipient,
            given_on=given_on,
            explained=explained,
        )


def explain_plan(*, by: Account, plan_id: int, recipient: str, given_on: dt.date) -> None:
    """Write down that a copy that was given on a day has been explained."""
    held = PlanCopy.objects.filter(
        care_plan_id=plan_id, recipient=recipient, given_on=given_on
    ).exclude(explained=True)
    for each in held.exclude(status=PlanCopy.Status.ENTERED_IN_ERROR):
        with recording(by=by, did="care plan explained", children=[each.child_id]) as here:
            here.change(each, explained=True)
