"""The deeds of planning: begin a plan, write it, agree it, carry it forward, end it.

A version being written is a draft: nothing counts it. Agreeing it puts it in force and the one
before it out of force. Whoever writes says which edition they read (`seen`), so that nobody
writes over what somebody else wrote in the meantime without having seen it.
"""

import datetime as dt
from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, recording
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker

from .carrying import COMPARED, TEXTS
from .choices import FINISHED, NEVER_TOGETHER, ActionStatus, PlanKind
from .editing import keep, locked, refuse_unseen
from .models import Action, Meeting, Plan, PlanVersion

PARTS = (*COMPARED, "need", "baseline")
"""What may be written in an action."""

IN_FORCE = (
    PlanVersion.Status.SUBMITTED,
    PlanVersion.Status.RETURNED,
    PlanVersion.Status.SIGNED_OFF,
)
"""A version that was agreed holds, whatever a manager has said of it since."""


def begin_plan(
    *,
    by: Account,
    child: Child,
    kind: str,
    began_on: dt.date,
    lead: Worker | None = None,
    led_by: str = "",
    carried_from: Plan | None = None,
) -> Plan:
    """Begin a plan for one child, with nothing in it yet. Raises Refused."""
    did = f"{PlanKind(kind).label.lower()} begun"
    with recording(by=by, did=did, children=[child.pk]) as here:
        _refuse_plan(child, kind, began_on)
        if lead is None and not led_by.strip():
            raise Refused("Name who leads this plan: one person whom the family can ask.")
        return here.add(
            Plan,
            child=child,
            kind=kind,
            began_on=began_on,
            lead=lead,
            led_by=led_by,
            carried_from=carried_from,
        )


def _refuse_plan(child: Child, kind: str, began_on: dt.date) -> None:
    has_happened(began_on, "The day this plan begins")
    against = NEVER_TOGETHER if kind in NEVER_TOGETHER else (kind,)
    open_now = open_plans(child).filter(kind__in=against).first()
    if open_now is not None:
        raise Refused(
            f"{child.called} has a {open_now.get_kind_display().lower()} already, from"
            f" {open_now.began_on:%-d %B %Y}. End that one first, or carry it over."
        )


def open_plans(child: Child) -> Any:
    """The plans this child has now."""
    return Plan.objects.filter(child=child, ended_on=None).exclude(status="entered in error")


def change_lead(
    *, by: Account, plan: Plan, lead: Worker | None = None, led_by: str = "", why: str
) -> None:
    """Hand a plan to another lead, with the reason; the history keeps who led before."""
    with recording(by=by, did="plan's lead changed", children=[plan.child_id], why=why) as here:
        if lead is None and not led_by.strip():
            raise Refused("Name who leads this plan from now on.")
        if not why.strip():
            raise Refused("Say why the lead changes: the family will ask.")
        here.change(plan, lead=lead, led_by=led_by)


def write_here(
    *, by: Account, stage: Any, kind: str, lead: Worker | None, led_by: str = ""
) -> Plan:
    """Begin to write a plan here that was loaded from a return, which says only that it stands.

    `stage` is the row of its stage, with `child`, `began_on` and `planned`. Raises Refused.
    """
    with recording(by=by, did="plan written here from now on", children=[stage.child_id]) as here:
        if stage.planned_id is not None:
            raise Refused("This plan is written here already. Open it.")
        if stage.ended_on is not None:
            raise Refused("This plan has ended.")
        plan = begin_plan(
            by=by, child=stage.child, kind=kind, began_on=stage.began_on, lead=lead, led_by=led_by
        )
        here.change(stage, planned=plan)
    return plan


def in_force(plan: Plan) -> PlanVersion | None:
    """The version that counts now; None while the first is being written."""
    return plan.versions.filter(status__in=IN_FORCE).order_by("-number").first()


def being_written(plan: Plan) -> PlanVersion | None:
    """The version that is being written; None where nobody has begun one."""
    return plan.versions.filter(status="draft").first()


def begin_version(
    *,
    by: Account,
    plan: Plan,
    because: str,
    written_on: dt.date,
    meeting: Meeting | None = None,
    before: PlanVersion | None = None,
) -> PlanVersion:
    """Begin the next version from the one in force, carrying forward what is not finished.

    `before` is another plan's version, where this plan goes on from that one. Raises Refused.
    """
    with recording(by=by, did="version of a plan begun", children=[plan.child_id]) as here:
        if plan.ended_on is not None:
            raise Refused("This plan has ended. Begin another if the child needs one.")
        if (now := being_written(plan)) is not None:
            raise Refused(
                f"Version {now.number} is being written already, since"
                f" {now.written_on:%-d %B %Y}. Go on with that one."
            )
        before = before or in_force(plan)
        version = here.add(
            PlanVersion,
            plan=plan,
            child_id=plan.child_id,
            number=1 + max(plan.versions.values_list("number", flat=True), default=0),
            because=because,
            meeting=meeting,
            written_on=written_on,
            status=PlanVersion.Status.DRAFT,
            **({name: getattr(before, name) for name in TEXTS} if before else {}),
        )
        if before is not None:
            _carry(here, before, version)
    return version


def _carry(here: Recording, before: PlanVersion, version: PlanVersion) -> None:
    """Copy what is not finished into the new version, each action tied to the one it was."""
    open_now = before.actions.exclude(state__in=FINISHED).exclude(status="entered in error")
    for place, old in enumerate(open_now.exclude(closed_because__gt="")):
        here.add(
            Action,
            version=version,
            place=place,
            carried_from=old,
            state=old.state,
            progress=old.progress,
            what_changed=old.what_changed,
            **{name: getattr(old, name) for name in PARTS},
        )


def write_version(*, by: Account, version: PlanVersion, seen: int, **texts: str) -> PlanVersion:
    """Write the parts of a plan that are told in words. Raises Refused."""
    if unknown := set(texts) - set(TEXTS):
        raise Refused(f"A plan has no part called {', '.join(sorted(unknown))}.")
    with recording(by=by, did="plan written in", children=[version.child_id]) as here:
        held = locked(version)
        _refuse_agreed(held)
        refuse_unseen(held, seen, texts)
        return keep(here, held, texts)


def write_action(
    *,
    by: Account,
    version: PlanVersion,
    action: Action | None = None,
    seen: int = 0,
    **parts: Any,
) -> Action:
    """Write one action of a version: a new one, or one that is there. Raises Refused.

    Nothing is asked for that a person does not yet know: the check says what is still missing.
    """
    if unknown := set(parts) - set(PARTS):
        raise Refused(f"An action has no part called {', '.join(sorted(unknown))}.")
    with recording(by=by, did="action written", children=[version.child_id]) as here:
        if not any(str(value or "").strip() for value in parts.values()):
            raise Refused("Write what will be different, or what will be done, before you save.")
        _refuse_agreed(locked(version))
        if action is None:
            return here.add(Action, version=version, place=version.actions.count(), **parts)
        held = locked(action)
        if held.version_id != version.pk:
            raise Refused("This action is of another version. Open the one being written.")
        refuse_unseen(held, seen, parts)
        return keep(here, held, parts)


def close_action(*, by: Account, action: Action, state: str, why: str) -> Action:
    """Say that an action is finished, or will not be carried on, and why. Raises Refused."""
    children = [action.version.child_id]
    with recording(by=by, did=f"action closed: {state}", children=children, why=why) as here:
        if state not in (ActionStatus.DONE, ActionStatus.NOT_DONE, ActionStatus.NOT_NEEDED):
            raise Refused("Say whether it was done, was not done, or is no longer needed.")
        if not why.strip():
            raise Refused("Say in a sentence what came of it: the next meeting will ask.")
        return keep(here, locked(action), {"state": state, "closed_because": why})


def leave_out(*, by: Account, action: Action, why: str) -> None:
    """Take an action out of the version being written. Raises Refused.

    One that was carried forward is closed in the last version with the reason, so that the plan
    says what became of it.
    """
    children = [action.version.child_id]
    with recording(by=by, did="action left out of a plan", children=children, why=why) as here:
        _refuse_agreed(locked(action.version))
        if (earlier := action.carried_from) is not None:
            close_action(by=by, action=earlier, state=ActionStatus.NOT_NEEDED, why=why)
        here.change(locked(action), status=Action.Status.ENTERED_IN_ERROR)


def agree_version(
    *, by: Account, version: PlanVersion, agreed_on: dt.date, seen: int | None = None
) -> PlanVersion:
    """Put a version in force in place of the one before. Raises Refused.

    What is missing is shown and does not stop it; a plan with nothing to be done is refused.
    """
    plan = version.plan
    did = f"version {version.number} of a plan agreed"
    with recording(by=by, did=did, children=[plan.child_id]) as here:
        has_happened(agreed_on, "The day the plan is agreed")
        if agreed_on < plan.began_on:
            raise Refused(
                f"This plan began on {plan.began_on:%-d %B %Y}. Choose that day or a later one."
            )
        held = locked(version)
        _refuse_agreed(held)
        if seen is not None:
            refuse_unseen(held, seen, {})
        if not held.actions.exclude(status="entered in error").exists():
            raise Refused("Nothing is to be done in this plan yet. Write at least one action.")
        for earlier in plan.versions.filter(status__in=IN_FORCE):
            here.change(earlier, status=PlanVersion.Status.SUPERSEDED)
        return keep(here, held, {"agreed_on": agreed_on, "status": PlanVersion.Status.SUBMITTED})


def end_plan(*, by: Account, plan: Plan, ended_on: dt.date, why: str) -> Plan:
    """End a plan. Whether it may end is for the stage it belongs to. Raises Refused."""
    with recording(by=by, did="plan ended", children=[plan.child_id], why=why) as here:
        if plan.ended_on is not None:
            raise Refused(f"This plan ended on {plan.ended_on:%-d %B %Y} already.")
        if not why.strip():
            raise Refused("Say why the plan ends, in a sentence the child could read one day.")
        if ended_on < plan.began_on:
            raise Refused("It ends before it begins. Correct one of the dates.")
        has_happened(ended_on, "The end of this plan")
        return here.change(plan, ended_on=ended_on, ended_because=why)


def _refuse_agreed(version: PlanVersion) -> None:
    if version.status != PlanVersion.Status.DRAFT:
        raise Refused(
            f"Version {version.number} has been agreed and stands as it is."
            " Begin the next version to change it."
        )
