"""A child whose protection was recorded here: discussion, enquiry, conference and plan."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from sightline.record.people.models import Child, ChildName, FamilyMember
from sightline.record.planning import meetings, services
from sightline.record.protection import calling, conferences, discussions, enquiries
from sightline.record.protection.models import ConferenceBooking, Enquiry, StrategyDiscussion
from sightline.record.workforce.models import Allocation, Worker

MEMBERS = (
    {"name": "DC Pretend", "agency": "police", "attended": "by video", "information": "Two calls"},
    {"name": "Jo Sample", "agency": "social care", "attended": "in person"},
    {"name": "Dr Madeup", "agency": "health", "attended": "by video"},
)


def make(workers: dict[str, Worker]) -> dict[str, int]:
    """Record it as its people would. Returns the numbers of what the tests go to."""
    jo, chair, senior = (workers[name] for name in ("jo.sample", "carol.example", "lee.example"))
    child = _child(jo)
    discussion, enquiry = _enquire(jo, child)
    booking = _conference(jo, chair, child)
    plan = _plan(jo, child)
    proposal = _proposal(jo, _child(jo, "Robin"))
    assert senior.account is not None
    return {
        "protected": child.pk,
        "discussion": discussion.pk,
        "enquiry": enquiry.pk,
        "booking": booking.pk,
        "plan": plan,
        "sibling": proposal.child_id,
        "proposal": proposal.pk,
    }


def _child(jo: Worker, forename: str = "Wren") -> Child:
    child = Child.objects.create(born_on=dt.date(2008, 5, 1), known_as=forename)
    ChildName.objects.create(child=child, forename=forename, surname="Example-Moss", kind="legal")
    Allocation.objects.create(
        child=child, worker=jo, team=jo.team, role="social worker", began_on=dt.date(2012, 1, 2)
    )
    FamilyMember.objects.create(
        child=child,
        name="Ms Example-Moss",
        relation="mother",
        has_parental_responsibility=True,
    )
    return child


def _enquire(jo: Worker, child: Child) -> tuple[StrategyDiscussion, Enquiry]:
    now = timezone.now()
    decided = {
        "enquiry": "joint with police",
        "reason": "The bruise on her arm is not explained by a fall",
        "immediate_safety": "safe at home",
        "threshold_met": True,
    }
    held = discussions.hold_discussion(
        by=jo.account,
        children={child: decided},
        held_at=now - dt.timedelta(hours=2),
        asked_for_at=now - dt.timedelta(hours=5),
        members=MEMBERS,
    )[0]
    made = enquiries.begin_enquiry(by=jo.account, child=child, began_on=held.held_on)
    enquiries.see_child(
        by=jo.account,
        enquiry=made,
        seen_at=now - dt.timedelta(hours=1),
        alone=True,
        childs_words="It hurt when he shouted.",
    )
    return held, made


def _proposal(jo: Worker, child: Child):
    _, enquiry = _enquire(jo, child)
    return enquiries.propose_no_conference(
        by=jo.account,
        enquiry=enquiry,
        proposed_on=timezone.localdate(),
        conclusion="no continuing risk",
        reason="Dad has left and there is an order against him",
        agencies_agree=True,
    )


def _conference(jo: Worker, chair: Worker, child: Child) -> ConferenceBooking:
    enquiries.end_with_conference(
        by=jo.account,
        enquiry=enquiries.open_enquiries(child).first(),
        ended_on=timezone.localdate(),
        conclusion="continuing risk",
    )
    day = timezone.localdate()
    while day.weekday() > 4:
        day += dt.timedelta(days=1)
    booking = calling.call_conference(
        by=jo.account, children=[child], kind="initial", planned_on=day, chair=chair
    )
    for agency in ("police", "health"):
        calling.invite(
            by=jo.account,
            booking=booking,
            name=f"Al of {agency}",
            agency=agency,
            invited_on=timezone.localdate(),
        )
    for member in booking.meeting.members.all():
        meetings.change_member(by=jo.account, member=member, attended="in person")
    conferences.hold_conference(
        by=chair.account,
        booking=booking,
        held_on=timezone.localdate(),
        decided={child: _decided(jo)},
    )
    return booking


def _decided(jo: Worker) -> conferences.Decided:
    return conferences.Decided(
        decision="plan made",
        took_part="via social worker",
        category="PHY",
        category_because="Two bruises, and what she said to Jo",
        safety_scale=3,
        lead=jo,
        outline=[
            {
                "outcome": "Wren is not hit and not frightened at home",
                "to_do": "Dad stays away, and mum rings the police if he comes",
                "owner": "Ms Example-Moss",
            }
        ],
        texts={
            "worries": "Wren is 18 and her dad hits her when he drinks.",
            "childs_view": "I want it to be quiet.",
        },
    )


def _plan(jo: Worker, child: Child) -> int:
    held = conferences.open_plan(child)
    assert held is not None
    assert held.planned is not None
    services.begin_version(
        by=jo.account, plan=held.planned, because="in full", written_on=timezone.localdate()
    )
    return held.planned.pk
