"""Ending a child protection plan: at a conference, with what has changed and what comes next."""

import datetime as dt
from dataclasses import dataclass

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.record.child_in_need import planning as in_need
from sightline.record.people.models import Child
from sightline.record.planning import services, stepping
from sightline.record.planning.choices import PlanKind, StepDirection
from sightline.record.planning.models import Plan
from sightline.record.workforce.models import Worker

from .calling import CHAIR
from .choices import WITHOUT_CONFERENCE, AfterPlan, EndedBecause
from .models import EndingCheck, ProtectionPlan


@dataclass
class Ending:
    """Why a plan may end: what has changed, since when, how it was tested, and what comes next."""

    because: str
    what_changed: str
    since_when: str
    tested_how: str
    agencies_agreed: bool
    comes_next: str
    who_helps_next: str = ""
    still_worries: str = ""
    new_lead: Worker | None = None
    family_agreed: bool | None = None
    come_back_if: str = ""

    def refuse(self, name: str) -> None:
        """Refuse an ending without its evidence, or with nothing to follow. Raises Refused."""
        if self.because not in EndedBecause.values:
            raise Refused(f"Say why {name}'s plan ends.")
        in_a_sentence(self.what_changed, f"what has changed for {name}")
        in_a_sentence(self.since_when, "since when it has been so")
        in_a_sentence(self.tested_how, "how you know that it will last")
        if self.comes_next not in AfterPlan.values:
            raise Refused(f"Say what {name} has next.")
        if self.comes_next == AfterPlan.IN_NEED:
            in_a_sentence(self.still_worries, "what still worries you, for whoever works next")
        elif self.comes_next == AfterPlan.CLOSED and not self.who_helps_next.strip():
            raise Refused(f"Say who helps {name} from now on, and whom they would call.")


def end_at_conference(
    here: Recording, by: Account, plan: ProtectionPlan, ending: Ending, on: dt.date
) -> None:
    """End a plan as part of the conference that decided it, and open the gate to what is next."""
    _check(here, plan, ending, on, at_conference=True)
    _end(here, by, plan, ending.because, ending.what_changed, on)
    if ending.comes_next == AfterPlan.IN_NEED:
        stepping.send(
            by=by,
            child=plan.child,
            direction=StepDirection.DOWN,
            to_kind=PlanKind.CHILD_IN_NEED,
            decided_on=on,
            risk_now=ending.still_worries,
            from_plan=plan.planned,
            joint_assessment_on=on,
            transfer_meeting_on=on,
            family_agreed=ending.family_agreed,
            new_lead=ending.new_lead,
            come_back_if=ending.come_back_if,
        )


def end_without_conference(
    *,
    by: Account,
    plan: ProtectionPlan,
    ended_on: dt.date,
    because: str,
    agencies_asked: bool,
    says: str,
    comes_next: str,
) -> ProtectionPlan:
    """End a plan for one of the few reasons that need no conference. Raises Refused.

    The child has moved and the other authority has held its conference, has turned 18, has left
    the country or has died. Anything else is for a conference.
    """
    did = f"child protection plan ended: {because}"
    with recording(by=by, did=did, children=[plan.child_id], needs=CHAIR, why=says) as here:
        if because not in WITHOUT_CONFERENCE:
            raise Refused(
                "A child protection plan ends at a conference. Call a review conference; what has"
                " changed, and what comes next, is decided there."
            )
        has_happened(ended_on, "The end of the plan")
        if not agencies_asked and because != EndedBecause.DIED:
            raise Refused("Ask the agencies in the core group first, and say that you have.")
        if comes_next not in AfterPlan.values:
            raise Refused("Say what the child has next.")
        what = Ending(because, says, "", "", agencies_asked, comes_next)
        _check(here, plan, what, ended_on, at_conference=False)
        _end(here, by, plan, because, in_a_sentence(says, "why the plan ends"), ended_on)
    return plan


def _check(
    here: Recording, plan: ProtectionPlan, ending: Ending, on: dt.date, at_conference: bool
) -> None:
    here.add(
        EndingCheck,
        child_id=plan.child_id,
        plan=plan,
        checked_on=on,
        at_conference=at_conference,
        agencies_agreed=ending.agencies_agreed,
        what_changed=ending.what_changed,
        since_when=ending.since_when,
        tested_how=ending.tested_how,
        who_helps_next=ending.who_helps_next,
        comes_next=ending.comes_next,
    )


def _end(
    here: Recording, by: Account, plan: ProtectionPlan, because: str, says: str, on: dt.date
) -> None:
    if plan.ended_on is not None:
        raise Refused(f"This plan ended on {plan.ended_on:%-d %B %Y} already.")
    if on <= plan.began_on:
        raise Refused("A plan ends on a later day than it began.")
    here.change(plan, ended_on=on, ended_because=because)
    if plan.planned is not None and plan.planned.ended_on is None:
        services.end_plan(by=by, plan=plan.planned, ended_on=on, why=says)


def end_child_in_need(by: Account, child: Child, on: dt.date) -> Plan | None:
    """End the child in need plan that a child protection plan takes the place of, if any."""
    held = in_need.open_plan(child)
    if held is None:
        return None
    in_need.end(by=by, plan=held, ended_on=on, because="stepped up to protection")
    return held.planned
