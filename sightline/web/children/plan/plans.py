"""Reads whatever plan a child has into one shape: what worries us, what must change, who does it.

Each source of plans is read by one function in `READERS`; the page and the letters ask only these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sightline.record.care.models import CarePlan, PermanenceDecision, ReviewDecision
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.leaving_care.models import PathwayPlan
from sightline.record.people.models import Child
from sightline.record.planning.choices import FINISHED
from sightline.record.planning.models import Action, Plan
from sightline.record.planning.services import IN_FORCE
from sightline.record.protection.models import ProtectionPlan
from sightline.web.words import uk_date

UNUSABLE = ("draft", "entered in error", "superseded")


@dataclass(frozen=True)
class Step:
    """One thing to be done: what for, what, by whom, by when, and how it is going."""

    what: str
    for_what: str = ""
    who: str = ""
    when: str = ""
    late: bool = False
    going: str = ""

    @property
    def line(self) -> str:
        """The whole of it in a sentence, as a letter says it."""
        said = self.what.rstrip(".")
        who = f" {self.who} does this" if self.who else ""
        when = f"by {self.when}" if self.when else ""
        rest = f"{who} {when}".strip()
        return f"{said}. {rest[:1].upper()}{rest[1:]}." if rest else f"{said}."


@dataclass(frozen=True)
class OnAPage:
    """One plan, in the order a family would ask about it."""

    title: str
    since: dt.date
    plan: Any
    why: str = ""
    worries: str = ""
    well: str = ""
    steps: list[Step] = field(default_factory=list)
    done: list[Step] = field(default_factory=list)
    if_not: str = ""
    child_said: str = ""
    parents_said: str = ""
    where_it_leads: str = ""
    says_little: str = ""


Reader = Callable[[Child, dt.date], list[OnAPage]]


def plans_of(child: Child, as_at: dt.date) -> list[OnAPage]:
    """The plans the child has on a day, the one with the most weight first."""
    return [made for reader in READERS for made in reader(child, as_at)]


def _open(rows: Any, as_at: dt.date) -> Any | None:
    held = rows.filter(began_on__lte=as_at).exclude(status__in=UNUSABLE)
    held = held.exclude(ended_on__lte=as_at)
    return held.order_by("-began_on", "-pk").first()


def _in_force(rows: Any, as_at: dt.date) -> Any | None:
    held = rows.filter(in_force_from_on__lte=as_at).exclude(status__in=UNUSABLE)
    return held.order_by("-in_force_from_on", "-pk").first()


def care_plan(child: Child, as_at: dt.date) -> list[OnAPage]:
    """The plan of a child in care, with what their reviews decided must be done."""
    in_care = _open(child.care_periods, as_at)
    plan = _in_force(CarePlan.objects.filter(child=child), as_at) if in_care else None
    if plan is None:
        return []
    decided = ReviewDecision.objects.filter(child=child, decided_on__lte=as_at)
    decided = decided.filter(dropped_on=None).exclude(status__in=UNUSABLE).order_by("-decided_on")
    held = list(decided)
    done = [each for each in held if each.done_on and each.done_on <= as_at]
    made = OnAPage(
        title="Care plan",
        since=plan.in_force_from_on,
        plan=plan,
        why=plan.text,
        child_said=plan.wishes_of_child,
        steps=[_decided(each) for each in held if each not in done],
        done=[_decided(each) for each in done[:5]],
        where_it_leads=_route(child, as_at),
        says_little="" if held or plan.text else "Only that there is a plan, and since when.",
    )
    return [made]


def _decided(each: ReviewDecision) -> Step:
    by_when = each.get_by_when_display() if each.by_when else ""
    going = f"Done {uk_date(each.done_on)}" if each.done_on else ""
    return Step(each.what, who=each.owner, when=by_when, going=going)


def _route(child: Child, as_at: dt.date) -> str:
    held = PermanenceDecision.objects.filter(child=child).exclude(status__in=UNUSABLE)
    told = [each for each in held if (each.decided_on or each.known_on or as_at) <= as_at]
    if not told:
        return ""
    latest = max(told, key=lambda each: (each.decided_on or each.known_on or dt.date.min, each.pk))
    return str(latest.get_route_display())


def written_here(child: Child, as_at: dt.date) -> list[OnAPage]:
    """Plans that are written here, each as its version says that was in force on the day."""
    held = Plan.objects.filter(child=child, began_on__lte=as_at).exclude(status__in=UNUSABLE)
    return [
        _version(each, as_at)
        for each in held.exclude(ended_on__lte=as_at).order_by("-began_on", "-pk")
    ]


def _version(plan: Plan, as_at: dt.date) -> OnAPage:
    told = plan.versions.filter(status__in=IN_FORCE).order_by("-number")
    version = next((e for e in told if (e.agreed_on or e.written_on) <= as_at), None)
    if version is None:
        return OnAPage(
            title=plan.get_kind_display(),
            since=plan.began_on,
            plan=plan,
            says_little="It is being written. Nothing in it has been agreed yet.",
        )
    actions = list(version.actions.exclude(status="entered in error"))
    return OnAPage(
        title=plan.get_kind_display(),
        since=plan.began_on,
        plan=version,
        why=version.safety_goal,
        worries=version.worries,
        well=version.working_well,
        steps=[_action(each, as_at) for each in actions if each.state not in FINISHED],
        done=[_action(each, as_at) for each in actions if each.state in FINISHED],
        if_not=version.if_not,
        child_said=version.childs_view,
        parents_said=version.parents_view,
        says_little="" if actions else "No action is written in it.",
    )


def _action(each: Action, as_at: dt.date) -> Step:
    going = [each.get_state_display(), each.get_progress_display(), each.what_changed]
    late = each.due_on is not None and each.due_on < as_at and each.state not in FINISHED
    return Step(
        what=each.to_do or each.outcome,
        for_what=each.outcome if each.to_do else "",
        who=each.owner,
        when=uk_date(each.due_on),
        late=late,
        going=". ".join(part for part in going if part),
    )


def protection_plan(child: Child, as_at: dt.date) -> list[OnAPage]:
    """A child protection plan of which only its days and category were told."""
    plan = _open(ProtectionPlan.objects.filter(child=child, planned=None), as_at)
    if plan is None:
        return []
    why = plan.get_latest_category_display() or plan.get_first_category_display()
    made = OnAPage(
        title="Child protection plan",
        since=plan.began_on,
        plan=plan,
        why=f"Made because of {why[:1].lower()}{why[1:]}." if why else "",
        says_little="Its actions are not written here.",
    )
    return [made]


def child_in_need_plan(child: Child, as_at: dt.date) -> list[OnAPage]:
    """A child in need plan of which only its days were told."""
    plan = _open(ChildInNeedPlan.objects.filter(child=child, planned=None), as_at)
    if plan is None:
        return []
    made = OnAPage(
        title="Child in need plan",
        since=plan.began_on,
        plan=plan,
        says_little="Its actions are not written here.",
    )
    return [made]


def pathway_plan(child: Child, as_at: dt.date) -> list[OnAPage]:
    """The plan of a care leaver for adult life."""
    plan = _in_force(PathwayPlan.objects.filter(child=child), as_at)
    if plan is None:
        return []
    made = OnAPage(
        title="Pathway plan",
        since=plan.in_force_from_on,
        plan=plan,
        child_said=plan.young_persons_view,
        if_not=plan.contingency,
        says_little="" if plan.young_persons_view else "Its actions are not written here.",
    )
    return [made]


READERS: tuple[Reader, ...] = (
    care_plan,
    written_here,
    protection_plan,
    child_in_need_plan,
    pathway_plan,
)
