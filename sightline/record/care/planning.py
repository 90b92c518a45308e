"""The deeds that write a looked-after child's care plan, and change one that was returned."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sightline.core.models import Account
from sightline.core.recording import in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.people.models import Child

from .models import CarePeriod, CarePlan

BECAUSE = (
    ("first", "It is the first"),
    ("review", "A review decided it"),
    ("move", "The child moves"),
    ("order", "A court made an order"),
    ("age", "The child is older"),
    ("event", "Something happened"),
)
"""Why a plan is written again."""
PARTS = (
    ("permanence", "A settled home, and by when"),
    ("health", "Health"),
    ("education", "Education"),
    ("emotional", "Feelings and behaviour"),
    ("identity", "Who the child is: culture, language, faith"),
    ("family_and_social", "Family and friends"),
    ("presentation", "How the child comes across to others"),
    ("self_care", "Looking after themselves"),
)
"""The parts of a child's life that a plan considers; none is left out unsaid."""


def care_of(child: Child) -> CarePeriod:
    """The time in care that a care plan is for. Raises Refused where the child is not in care."""
    held = CarePeriod.objects.exclude(status__in=GONE).filter(child=child, ended_on=None)
    found = held.order_by("-began_on", "-pk").first()
    if found is None:
        raise Refused("This child is not looked after, by the record, so has no care plan.")
    return found


def plans_of(child: Child):
    """The child's care plans, the latest first."""
    return (
        CarePlan.objects.exclude(status__in=GONE)
        .filter(child=child)
        .order_by("-in_force_from_on", "-pk")
    )


def write_care_plan(
    *, by: Account, child: Child, in_force_from_on: dt.date, changed_because: str, **told: Any
) -> CarePlan:
    """Write a care plan, which then waits for a manager to sign it off. Raises Refused.

    `told` holds its text, each of its parts, and the wishes of the child, parents and carers.
    """
    with recording(by=by, did="care plan written", children=[child.pk]) as here:
        care_of(child)
        before = plans_of(child).first()
        if before is not None and in_force_from_on <= before.in_force_from_on:
            raise Refused(
                f"The plan before it is in force from {before.in_force_from_on:%-d %B %Y}. This one"
                " begins after that day."
            )
        if before is None and changed_because != "first":
            raise Refused("This child has no plan yet, so this one is the first.")
        _whole(told)
        return here.add(
            CarePlan,
            child=child,
            in_force_from_on=in_force_from_on,
            replaces=before,
            changed_because=changed_because,
            signed=False,
            **told,
        )


def change_care_plan(*, by: Account, plan: CarePlan, **told: Any) -> CarePlan:
    """Change a plan that a manager returned, or has not looked at. Raises Refused."""
    with recording(by=by, did="care plan changed", children=[plan.child_id]) as here:
        plan.refresh_from_db()
        if plan.signed_off_at is not None or plan.status not in ("submitted", "returned"):
            raise Refused("This plan is signed off and stands. Write a new one.")
        _whole({**{name: getattr(plan, name) for name, _ in PARTS}, **told})
        return here.change(plan, **told)


def _whole(told: dict[str, Any]) -> None:
    """Refuse a plan that says nothing of a part of the child's life, or of what the child wants."""
    in_a_sentence(told.get("text", ""), "why the child is in care and where it leads")
    in_a_sentence(told.get("wishes_of_child", ""), "what the child wants, in their own words")
    missing = [title for name, title in PARTS if not str(told.get(name, "")).strip()]
    if missing:
        raise Refused(
            f"Nothing is said yet of: {'; '.join(missing)}. Where nothing is needed, say so."
        )
    in_a_sentence(told.get("contingency", ""), "what happens if this plan fails")
