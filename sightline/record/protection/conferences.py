"""Conferences held: who came, what was decided for each child, and the plans that follow.

Brothers and sisters are met about once, and each has a decision of their own.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.record.people.models import Child
from sightline.record.planning import meetings, services
from sightline.record.planning.choices import Agency, Because, PlanKind
from sightline.record.planning.models import Meeting, MeetingMember, PlanVersion
from sightline.record.workforce.models import Role, Worker

from . import endings
from .calling import CHAIR, not_independent
from .choices import (
    BEGINS_A_PLAN,
    Abuse,
    ChairGrade,
    ConferenceDecision,
    TookPart,
)
from .models import Conference, ConferenceBooking, Enquiry, ProtectionPlan

OTHERS_NEEDED = 2
"""Agencies besides social care that a conference needs, as most local procedures have it."""

TEXTS = ("worries", "working_well", "must_happen", "safe_when", "childs_view")


@dataclass
class Decided:
    """What a conference decided for one child. `texts` are the parts told in words."""

    decision: str = ""
    took_part: str = ""
    category: str = ""
    category_because: str = ""
    safety_scale: int | None = None
    legal_advice: bool = False
    interim_plan: str = ""
    lead: Worker | None = None
    visit_every_days: int | None = None
    previous_plans: int | None = None
    outline: list[Mapping[str, Any]] = field(default_factory=list)
    ending: endings.Ending | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


def quorate(meeting: Meeting) -> bool:
    """Whether social care and two agencies besides took part."""
    there = meetings.agencies_present(meeting)
    return Agency.SOCIAL_CARE in there and len(there) > OTHERS_NEEDED


def open_plan(child: Child) -> ProtectionPlan | None:
    """The child's child protection plan; None where there is none now."""
    held = ProtectionPlan.objects.filter(child=child, ended_on=None)
    return held.exclude(status__in=("draft", "entered in error")).first()


def hold_conference(
    *,
    by: Account,
    booking: ConferenceBooking,
    held_on: dt.date,
    decided: Mapping[Child, Decided],
    seen: int | None = None,
    **told: Any,
) -> list[Conference]:
    """As the chair, write down what a conference decided for each child. Raises Refused.

    Who came is written on each member beforehand. Where too few agencies came, nothing can be
    decided: the interim plan and the next day are kept instead.
    """
    meeting = booking.meeting
    numbers = meetings.children_of(meeting)
    with recording(
        by=by, did=f"{booking.kind} conference held", children=numbers, needs=CHAIR
    ) as here:
        has_happened(held_on, "The conference")
        if meeting.held_on is not None:
            raise Refused(f"This conference was held on {meeting.held_on:%-d %B %Y} already.")
        if missing := set(numbers) - {child.pk for child in decided}:
            names = ", ".join(child.called for child in Child.objects.filter(pk__in=missing))
            raise Refused(f"Say what was decided for {names} too: each child has a decision.")
        if not meetings.present(meeting):
            raise Refused("Say who came first: tick each person who took part.")
        enough = quorate(meeting)
        for child, what in decided.items():
            _refuse(booking.kind, child, what, held_on, enough, told.get("next_on"))
        meetings.hold(by=by, meeting=meeting, held_on=held_on, seen=seen, **told)
        return [
            _decide(here, by, booking, child, what, held_on, enough)
            for child, what in decided.items()
        ]


def _refuse(
    kind: str, child: Child, what: Decided, on: dt.date, enough: bool, next_on: dt.date | None
) -> None:
    name = child.called
    if what.took_part not in TookPart.values:
        raise Refused(f"Say how {name} took part, or that they were not asked.")
    if not enough:
        in_a_sentence(what.interim_plan, f"how {name} is kept safe: too few agencies came")
        if what.decision:
            raise Refused("Too few agencies came to decide. Keep the interim plan, and meet again.")
        if next_on is None:
            raise Refused("Too few agencies came. Say when the conference meets again.")
        return
    plan = open_plan(child)
    if kind in BEGINS_A_PLAN:
        _refuse_first(name, what, plan)
    else:
        _refuse_review(name, what, plan, on)
    if what.decision in (ConferenceDecision.PLAN_MADE, ConferenceDecision.CHANGED):
        if what.category not in Abuse.values:
            raise Refused(f"Say under which category {name}'s plan is.")
        in_a_sentence(what.category_because, f"why {name}'s plan is under that category")


def _refuse_first(name: str, what: Decided, plan: ProtectionPlan | None) -> None:
    allowed = (
        ConferenceDecision.PLAN_MADE,
        ConferenceDecision.CHILD_IN_NEED,
        ConferenceDecision.NO_PLAN,
    )
    if what.decision not in allowed:
        raise Refused(f"Say whether a child protection plan begins for {name}.")
    if plan is not None:
        raise Refused(
            f"{name} has a child protection plan since {plan.began_on:%-d %B %Y}. Hold a review."
        )
    if what.decision == ConferenceDecision.PLAN_MADE and what.lead is None:
        raise Refused(f"Name the social worker who leads {name}'s plan.")


def _refuse_review(name: str, what: Decided, plan: ProtectionPlan | None, on: dt.date) -> None:
    allowed = (ConferenceDecision.CONTINUES, ConferenceDecision.CHANGED, ConferenceDecision.ENDS)
    if what.decision not in allowed:
        raise Refused(f"Say whether {name}'s plan goes on or ends.")
    if plan is None:
        raise Refused(f"{name} has no child protection plan to review.")
    if on <= plan.began_on:
        raise Refused("A plan is reviewed on a later day than it began.")
    if what.decision == ConferenceDecision.ENDS:
        if what.ending is None:
            raise Refused(f"Say what has changed for {name}, and what comes next.")
        what.ending.refuse(name)


def _decide(
    here: Recording,
    by: Account,
    booking: ConferenceBooking,
    child: Child,
    what: Decided,
    on: dt.date,
    enough: bool,
) -> Conference:
    """The row of one child, and what follows for their plan."""
    plan = open_plan(child)
    if what.decision == ConferenceDecision.PLAN_MADE:
        plan = _begin_plan(here, by, booking, child, what, on)
    made = here.add(
        Conference,
        child=child,
        meeting=booking.meeting,
        enquiry=_enquiry(child) if booking.kind in BEGINS_A_PLAN else None,
        plan=plan,
        kind=booking.kind,
        held_on=on,
        quorate=enough,
        chair_independent=_independent(booking, child),
        plan_made=_plan_made(booking.kind, what),
        decision=what.decision,
        category=what.category,
        category_because=what.category_because,
        safety_scale=what.safety_scale,
        legal_advice_recommended=what.legal_advice,
        interim_plan=what.interim_plan,
        child_took_part=what.took_part,
        **{name: what.texts.get(name, "") for name in TEXTS},
    )
    if what.decision == ConferenceDecision.CHANGED and plan is not None:
        here.change(plan, latest_category=what.category)
    if what.decision == ConferenceDecision.ENDS and plan is not None and what.ending is not None:
        endings.end_at_conference(here, by, plan, what.ending, on)
    return made


def _plan_made(kind: str, what: Decided) -> str:
    if kind not in BEGINS_A_PLAN or not what.decision:
        return ""
    return "yes" if what.decision == ConferenceDecision.PLAN_MADE else "no"


def _independent(booking: ConferenceBooking, child: Child) -> bool | None:
    chair = booking.meeting.chaired_by
    return None if chair is None else not_independent(chair, [child.pk]) is None


def _enquiry(child: Child) -> Enquiry | None:
    """The enquiry that asked for this conference."""
    asked = Enquiry.objects.filter(child=child, conference_needed=True, conferences__isnull=True)
    return asked.exclude(status__in=("draft", "entered in error")).order_by("-began_on").first()


def _begin_plan(
    here: Recording,
    by: Account,
    booking: ConferenceBooking,
    child: Child,
    what: Decided,
    on: dt.date,
) -> ProtectionPlan:
    """Begin the plan, with its outline; a child in need plan is carried over into it."""
    old = endings.end_child_in_need(by, child, on)
    planned = services.begin_plan(
        by=by, child=child, kind=PlanKind.PROTECTION, began_on=on, lead=what.lead, carried_from=old
    )
    version = services.begin_version(
        by=by,
        plan=planned,
        because=Because.OUTLINE,
        written_on=on,
        meeting=booking.meeting,
        before=services.in_force(old) if old else None,
    )
    _write_outline(by, version, what, on)
    return here.add(
        ProtectionPlan,
        child=child,
        planned=planned,
        began_on=on,
        first_category=what.category,
        latest_category=what.category,
        previous_plans=what.previous_plans,
        visit_every_days=what.visit_every_days,
    )


def _write_outline(by: Account, version: PlanVersion, what: Decided, on: dt.date) -> None:
    """Put what the conference said into the outline plan; agreed where it says what to do."""
    told = {
        "worries": what.texts.get("worries", ""),
        "working_well": what.texts.get("working_well", ""),
        "safety_goal": what.texts.get("safe_when", ""),
        "childs_view": what.texts.get("childs_view", ""),
    }
    said = {name: text for name, text in told.items() if text.strip()}
    services.write_version(by=by, version=version, seen=version.edition, **said)
    for parts in what.outline:
        services.write_action(by=by, version=version, **parts)
    if version.actions.exists():
        services.agree_version(by=by, version=version, agreed_on=on)


def send_decisions(
    *, by: Account, meeting: Meeting, sent_on: dt.date, to: Iterable[MeetingMember]
) -> None:
    """Say when the decisions and the outline plan went out, and to whom. Raises Refused."""
    with recording(
        by=by, did="conference decisions sent", children=meetings.children_of(meeting)
    ) as here:
        has_happened(sent_on, "The sending")
        if meeting.held_on is None or sent_on < meeting.held_on:
            raise Refused("Decisions are sent once the conference has been held. Check the date.")
        if not list(to):
            raise Refused("Say to whom they went.")
        here.change(meeting, decisions_sent_on=sent_on)
        for each in meeting.conferences.all():
            here.change(each, decisions_sent_on=sent_on)


def send_minutes(
    *, by: Account, meeting: Meeting, sent_on: dt.date, to: Iterable[MeetingMember]
) -> bool:
    """Say who was sent the minutes. Returns whether all who took part now have them."""
    with recording(
        by=by, did="conference minutes sent", children=meetings.children_of(meeting)
    ) as here:
        meetings.send_record(by=by, members=to, sent_on=sent_on)
        present = meetings.present(Meeting.objects.get(pk=meeting.pk))
        to_all = all(each.record_sent_on for each in present)
        if to_all:
            last = max(each.record_sent_on for each in present if each.record_sent_on)
            here.change(meeting, minutes_sent_on=last)
            for each in meeting.conferences.all():
                here.change(each, minutes_sent_on=last)
    return to_all


def give_return(
    *,
    by: Account,
    booking: ConferenceBooking,
    returned_on: dt.date,
    reports_grade: str,
    agencies_grade: str,
    challenge: str,
) -> ConferenceBooking:
    """As the chair, say how good the reports were, how the agencies worked and what you challenged.

    Raises Refused.
    """
    children = meetings.children_of(booking.meeting)
    with recording(by=by, did="chair's return given", children=children, needs=CHAIR) as here:
        if booking.meeting.held_on is None:
            raise Refused("Give this once the conference has been held.")
        if not {reports_grade, agencies_grade} <= set(ChairGrade.values):
            raise Refused("Grade the reports, and how the agencies worked together.")
        if ChairGrade.POOR in (reports_grade, agencies_grade):
            in_a_sentence(challenge, "what you challenged, and with whom")
        return here.change(
            booking,
            returned_on=returned_on,
            reports_grade=reports_grade,
            agencies_grade=agencies_grade,
            challenge=challenge,
        )


def lead_of(child: Child) -> Worker | None:
    """The child's social worker now, who would lead the plan."""
    held = child.allocations.filter(role=Role.SOCIAL_WORKER, ended_on=None).first()
    return held.worker if held else None
