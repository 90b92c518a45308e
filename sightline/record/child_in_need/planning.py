"""Plans for children in need: begun with the family's agreement, reviewed, and ended with a reason.

What a plan says is in the plan that all stages share; here is what is true of this stage alone.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.record.people.models import Child
from sightline.record.planning import meetings, services, stepping
from sightline.record.planning.choices import Because, MeetingKind, PlanKind
from sightline.record.planning.models import Action, PlanStep
from sightline.record.workforce.models import Worker

from .choices import EndReason, PlanReason, ReviewOutcome
from .models import ChildInNeedPlan, ChildInNeedReview


def open_plan(child: Child) -> ChildInNeedPlan | None:
    """The child's child in need plan; None where there is none now."""
    held = ChildInNeedPlan.objects.filter(child=child, ended_on=None)
    return held.exclude(status__in=("draft", "entered in error")).first()


def begin(
    *,
    by: Account,
    child: Child,
    began_on: dt.date,
    lead: Worker,
    reason: str,
    agreed_by: str = "",
    not_agreed_because: str = "",
    visit_every_weeks: int | None = None,
    **told: Any,
) -> ChildInNeedPlan:
    """Begin a child in need plan, its first version opened to be written. Raises Refused."""
    with recording(by=by, did="child in need plan begun", children=[child.pk]) as here:
        _refuse(child, reason, agreed_by, not_agreed_because)
        planned = services.begin_plan(
            by=by, child=child, kind=PlanKind.CHILD_IN_NEED, began_on=began_on, lead=lead
        )
        services.begin_version(by=by, plan=planned, because=Because.BEGINNING, written_on=began_on)
        return here.add(
            ChildInNeedPlan,
            child=child,
            planned=planned,
            began_on=began_on,
            reason=reason,
            agreed_by=agreed_by,
            not_agreed_because=not_agreed_because,
            visit_every_weeks=visit_every_weeks,
            **told,
        )


def _refuse(child: Child, reason: str, agreed_by: str, not_agreed_because: str) -> None:
    if reason not in PlanReason.values:
        raise Refused("Say why the plan begins.")
    if not agreed_by.strip() and not not_agreed_because.strip():
        raise Refused(
            "A family agrees to help as a child in need. Say who agreed; or why nobody has yet."
        )
    held = open_plan(child)
    if held is not None:
        raise Refused(f"{child.called} has such a plan since {held.began_on:%-d %B %Y}.")


def take_over(*, by: Account, step: PlanStep, accepted_on: dt.date) -> ChildInNeedPlan:
    """Accept a child stepped down from child protection, with what is not finished.

    Raises Refused while the gate lacks anything.
    """
    with recording(by=by, did="stepped down to child in need", children=[step.child_id]) as here:
        if step.to_kind != PlanKind.CHILD_IN_NEED:
            raise Refused("This step leads to another kind of plan.")
        planned = stepping.accept(by=by, step=step, accepted_on=accepted_on)
        return here.add(
            ChildInNeedPlan,
            child_id=step.child_id,
            planned=planned,
            began_on=accepted_on,
            reason=PlanReason.STEP_DOWN,
            agreed_by="The family, when the child was stepped down",
        )


def hold_review(
    *,
    by: Account,
    plan: ChildInNeedPlan,
    held_on: dt.date,
    outcome: str,
    childs_view: str,
    members: list[Mapping[str, Any]],
    updates: Mapping[Action, Mapping[str, Any]],
    why_no_change: str = "",
    next_on: dt.date | None = None,
) -> ChildInNeedReview:
    """Write down a review: each action gone through, the child's view, and what follows.

    A third review running with the same actions says why. Raises Refused.
    """
    with recording(by=by, did="child in need plan reviewed", children=[plan.child_id]) as here:
        _refuse_review(plan, held_on, outcome, childs_view, updates)
        if drifting(plan) and not why_no_change.strip():
            raise Refused("This is the third review with the same actions. Say why.")
        meeting = meetings.hold_now(
            by=by,
            kind=MeetingKind.IN_NEED_REVIEW,
            children=[plan.child],
            held_on=held_on,
            members=members,
            updates=updates,
            next_on=next_on,
        )
        return here.add(
            ChildInNeedReview,
            child=plan.child,
            plan=plan,
            meeting=meeting,
            held_on=held_on,
            childs_view=childs_view,
            outcome=outcome,
            why_no_change=why_no_change,
        )


def _refuse_review(
    plan: ChildInNeedPlan,
    on: dt.date,
    outcome: str,
    childs_view: str,
    updates: Mapping[Action, Mapping[str, Any]],
) -> None:
    has_happened(on, "The review")
    if plan.ended_on is not None or on < plan.began_on:
        raise Refused("There was no such plan on that day. Check the date.")
    if outcome not in ReviewOutcome.values:
        raise Refused("Say what was decided.")
    if not childs_view.strip():
        raise Refused("Say what the child thinks, or what a baby shows you.")
    left = [action for action in open_actions(plan) if action not in updates]
    if left:
        raise Refused(f"Go through every action. The first that is left is “{left[0]}”.")


def open_actions(plan: ChildInNeedPlan) -> list[Action]:
    """The actions of the plan in force that are not finished."""
    version = services.in_force(plan.planned) if plan.planned else None
    if version is None:
        return []
    open_now = version.actions.exclude(state__in=("done", "no longer needed"))
    return list(open_now.exclude(status="entered in error"))


def drifting(plan: ChildInNeedPlan) -> bool:
    """Whether two reviews running have gone through the very actions that stand now."""
    now = {action.pk for action in open_actions(plan)}
    last = list(plan.reviews.exclude(meeting=None).order_by("-held_on", "-pk")[:2])
    if not now or len(last) < 2:
        return False
    return all(
        now <= set(each.meeting.updates.values_list("action_id", flat=True)) for each in last
    )


def end(
    *,
    by: Account,
    plan: ChildInNeedPlan,
    ended_on: dt.date,
    because: str,
    risk_decision: str = "",
) -> ChildInNeedPlan:
    """End a child in need plan. A family that withdraws leaves a decision on the risk.

    Raises Refused.
    """
    did = f"child in need plan ended: {because}"
    with recording(by=by, did=did, children=[plan.child_id]) as here:
        if because not in EndReason.values:
            raise Refused("Say why the plan ends.")
        if plan.ended_on is not None:
            raise Refused(f"This plan ended on {plan.ended_on:%-d %B %Y} already.")
        has_happened(ended_on, "The end of the plan")
        if because == EndReason.WITHDREW:
            in_a_sentence(risk_decision, "whether the worry outweighs their wish, and why")
        if plan.planned is not None and plan.planned.ended_on is None:
            services.end_plan(
                by=by, plan=plan.planned, ended_on=ended_on, why=EndReason(because).label
            )
        return here.change(plan, ended_on=ended_on, end_reason=because, risk_decision=risk_decision)
