"""Core groups: each action gone through, what is different for the child, and the plan in full."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.record.planning import carrying, meetings, services, smart
from sightline.record.planning.choices import FINISHED, MeetingKind
from sightline.record.planning.models import Action, Meeting, PlanVersion

from .choices import OnTrack
from .models import CoreGroup, ProtectionPlan

Said = Mapping[str, Any]


def to_go_through(plan: ProtectionPlan) -> list[Action]:
    """The actions of the plan in force that are not finished."""
    version = services.in_force(plan.planned) if plan.planned else None
    if version is None:
        return []
    open_now = version.actions.exclude(state__in=FINISHED).exclude(status="entered in error")
    return list(open_now)


def hold_core_group(
    *,
    by: Account,
    plans: Mapping[ProtectionPlan, Said],
    held_on: dt.date,
    members: Sequence[Said],
    updates: Mapping[Action, Said],
    **told: Any,
) -> list[CoreGroup]:
    """Write down one core group about one child or several. Raises Refused.

    `plans` gives for each child's plan `childs_view`, `on_track`, `safer_because` and the rest;
    `updates` gives for every open action `seen`, `state`, `progress` and `what_changed`.
    """
    children = [plan.child for plan in plans]
    numbers = [plan.child_id for plan in plans]
    with recording(by=by, did="core group recorded", children=numbers) as here:
        _refuse_group(plans, held_on, updates)
        meeting = meetings.hold_now(
            by=by,
            kind=MeetingKind.CORE_GROUP,
            children=children,
            held_on=held_on,
            members=members,
            updates=updates,
            **told,
        )
        came = meetings.family_present(meeting)
        shared = {"meeting": meeting, "held_on": held_on, "family_attended": came}
        return [_kept(here, plan, {**shared, **said}) for plan, said in plans.items()]


def _kept(here: Recording, plan: ProtectionPlan, told: Said) -> CoreGroup:
    version = services.in_force(plan.planned) if plan.planned else None
    return here.add(CoreGroup, child=plan.child, plan=plan, version=version, **told)


def _refuse_group(
    plans: Mapping[ProtectionPlan, Said], on: dt.date, updates: Mapping[Action, Said]
) -> None:
    has_happened(on, "The core group")
    for plan, said in plans.items():
        _refuse(plan, on, said)
    left = [each for plan in plans for each in to_go_through(plan) if each not in updates]
    if left:
        raise Refused(f"Go through every action: {len(left)} are left. The first is “{left[0]}”.")


def _refuse(plan: ProtectionPlan, on: dt.date, said: Said) -> None:
    name = plan.child.called
    if plan.ended_on is not None or on < plan.began_on:
        raise Refused(f"{name} had no child protection plan on that day. Check the date.")
    if said.get("on_track") not in OnTrack.values:
        raise Refused(f"Say whether {name}'s plan is on track.")
    in_a_sentence(str(said.get("safer_because", "")), f"whether {name} is safer and how you know")


def write_in_full(
    *, by: Account, plan: ProtectionPlan, version: PlanVersion, agreed_on: dt.date
) -> smart.InFull:
    """Agree a version of the plan, and keep which parts every action of it has. Raises Refused.

    What is missing does not stop it: the duty to write the plan in full is then not yet met, and
    says what is lacking.
    """
    with recording(by=by, did="plan agreed at core group", children=[plan.child_id]) as here:
        services.agree_version(by=by, version=version, agreed_on=agreed_on)
        version.refresh_from_db()
        found = smart.in_full(carrying.as_written(version), if_not=version.if_not)
        if plan.written_in_full_on is None or not _was_whole(plan):
            here.change(
                plan,
                written_in_full_on=agreed_on,
                every_action_has_outcome=found.outcomes,
                every_action_has_owner=found.owners,
                every_action_has_date=found.dates,
                has_contingency=found.contingency,
            )
    return found


def _was_whole(plan: ProtectionPlan) -> bool:
    return bool(
        plan.every_action_has_outcome
        and plan.every_action_has_owner
        and plan.every_action_has_date
        and plan.has_contingency
    )


def held_without_family(plan: ProtectionPlan) -> bool:
    """Whether the last two core groups were held with nobody of the family there."""
    last = plan.core_groups.exclude(status__in=("draft", "entered in error"))
    two = list(last.order_by("-held_on", "-pk").values_list("family_attended", flat=True)[:2])
    return len(two) == 2 and not any(two)


def last_meeting(plan: ProtectionPlan) -> Meeting | None:
    """The meeting of the last core group about this plan, where it was recorded here."""
    last = plan.core_groups.exclude(meeting=None).order_by("-held_on", "-pk").first()
    return last.meeting if last else None
