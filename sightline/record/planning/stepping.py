"""The deeds at the gate between two plans: sent by one side, done when the other accepts.

A plan at one level is not closed because somebody means to pass the child on. Both sides look at
what is still to do, meet with the family, and the next lead says yes; then the work moves, with
the actions that are not finished.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.record.people.models import Child

from .choices import Because, PlanKind
from .editing import locked
from .models import Plan, PlanStep
from .services import begin_plan, begin_version, end_plan, in_force


def send(
    *,
    by: Account,
    child: Child,
    direction: str,
    to_kind: str,
    decided_on: dt.date,
    risk_now: str,
    from_plan: Plan | None = None,
    **told: Any,
) -> PlanStep:
    """Offer a child's work to another level of help. Nothing moves yet. Raises Refused."""
    did = f"stepped {direction} to a {PlanKind(to_kind).label.lower()}: offered"
    with recording(by=by, did=did, children=[child.pk]) as here:
        has_happened(decided_on, "The decision")
        if open_steps(child).filter(to_kind=to_kind).exists():
            raise Refused("This child is at that gate already. Go on with the one that is open.")
        return here.add(
            PlanStep,
            child=child,
            direction=direction,
            to_kind=to_kind,
            decided_on=decided_on,
            risk_now=in_a_sentence(risk_now, "what still worries you"),
            from_plan=from_plan,
            **told,
        )


def open_steps(child: Child) -> Any:
    """The gates at which this child waits."""
    waiting = PlanStep.objects.filter(child=child, accepted_on=None)
    return waiting.exclude(status="entered in error")


def fill(*, by: Account, step: PlanStep, **told: Any) -> PlanStep:
    """Add what the gate still asks for. Raises Refused."""
    did = "step between plans added to"
    with recording(by=by, did=did, children=[step.child_id]) as here:
        if step.accepted_on is not None:
            raise Refused("This has been accepted and stands as it is.")
        return here.change(step, **told)


@dataclass(frozen=True)
class Asked:
    """One thing the gate asks for, and whether it is there."""

    says: str
    there: bool


def gate(step: PlanStep) -> list[Asked]:
    """What must be so before the next level may accept a child, each with whether it is."""
    return [
        Asked("both sides agree what the child still needs", bool(step.joint_assessment_on)),
        Asked("there is a plan of what is still to do", _planned(step)),
        Asked("there is a named lead", bool(step.new_lead_id or step.new_led_by.strip())),
        Asked("the family and both leads have met", bool(step.transfer_meeting_on)),
        Asked("the family was asked and said yes", step.family_agreed is True),
        Asked("it says what would bring the child back up", bool(step.come_back_if.strip())),
    ]


def _planned(step: PlanStep) -> bool:
    """Whether a plan in force is carried over, or what is still to do is written down."""
    carried = step.from_plan is not None and in_force(step.from_plan) is not None
    return carried or bool(step.still_to_do.strip())


def accept(*, by: Account, step: PlanStep, accepted_on: dt.date) -> Plan:
    """Take a child over: the next plan begins with what is not finished. Raises Refused.

    The plan that was there ends on the same day, unless it has ended already.
    """
    did = "step between plans accepted"
    with recording(by=by, did=did, children=[step.child_id]) as here:
        has_happened(accepted_on, "The day it is accepted")
        held = locked(step)
        if held.accepted_on is not None:
            raise Refused(f"This was accepted on {held.accepted_on:%-d %B %Y} already.")
        lacking = [each.says for each in gate(held) if not each.there]
        if lacking:
            raise Refused(f"It cannot be accepted until {', and '.join(lacking)}.")
        if held.recorded_by_id == by.pk and not (held.new_lead and held.new_lead.account == by):
            raise Refused("Sending is not accepting. Ask the new lead, or their manager, to.")
        plan = _move(by, held, accepted_on)
        here.change(held, accepted_on=accepted_on, accepted_by=by, to_plan=plan)
    return plan


def _move(by: Account, step: PlanStep, on: dt.date) -> Plan:
    """End the plan that was there, and begin the next one from it."""
    old = step.from_plan
    if old is not None and old.ended_on is None:
        goes_on = f"Went on as a {PlanKind(step.to_kind).label.lower()}"
        end_plan(by=by, plan=old, ended_on=on, why=goes_on)
    plan = begin_plan(
        by=by,
        child=step.child,
        kind=step.to_kind,
        began_on=on,
        lead=step.new_lead,
        led_by=step.new_led_by,
        carried_from=old,
    )
    before = in_force(old) if old is not None else None
    if before is not None:
        begin_version(by=by, plan=plan, because=Because.STEP, written_on=on, before=before)
    return plan
