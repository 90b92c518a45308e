"""Where a child stands in child protection: when a conference is due, and what it still lacks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from sightline.core import access
from sightline.core.models import Account
from sightline.duties.models import Clock
from sightline.record.people.models import Child
from sightline.record.planning.choices import Agency, MemberKind
from sightline.record.protection import conferences
from sightline.record.protection.choices import AdvocateAnswer, ConferenceKind
from sightline.record.protection.models import ConferenceBooking
from sightline.web.words import how_long

DUE = ("icpc", "cp-review-first", "cp-review-later")
"""The duties that say by when a conference is to be held."""


def due_day(child: Child) -> dt.date | None:
    """The day by which this child's next conference is due, as the clocks have it."""
    held = Clock.objects.filter(child=child, duty__in=DUE, met_on=None, ended_on=None)
    return held.exclude(due_on=None).order_by("due_on").values_list("due_on", flat=True).first()


def usual_kind(child: Child) -> str:
    """A review where the child has a plan, before birth where they are not born, else a first."""
    if conferences.open_plan(child) is not None:
        return ConferenceKind.REVIEW
    return ConferenceKind.INITIAL if child.born_on else ConferenceKind.PRE_BIRTH


def within(account: Account, booking: ConferenceBooking) -> list[int]:
    """The children of a conference whom this person can reach."""
    numbers = booking.meeting.children.values_list("child_id", flat=True)
    return [number for number in numbers if access.within_reach(account, number)]


@dataclass(frozen=True)
class Missing:
    """One thing a conference still lacks, and whether it is late already."""

    says: str
    late: bool


def missing_for(booking: ConferenceBooking) -> list[Missing]:
    """What is missing for a conference to come, the late things first."""
    meeting, today = booking.meeting, timezone.localdate()
    if meeting.held_on is not None:
        return _after(booking)
    found = [
        *_invitations(booking),
        *_reports(booking, today),
        *_family(booking),
        *_children(booking),
    ]
    if booking.due_on and meeting.planned_on and meeting.planned_on > booking.due_on:
        over = how_long((meeting.planned_on - booking.due_on).days)
        found.append(Missing(f"It is to be held {over} after it was due", True))
    return sorted(found, key=lambda each: not each.late)


def _invitations(booking: ConferenceBooking) -> list[Missing]:
    members = list(booking.meeting.members.all())
    there = {each.agency for each in members if each.kind == MemberKind.AGENCY}
    others = there - {Agency.SOCIAL_CARE}
    lacking = conferences.OTHERS_NEEDED - len(others)
    found = []
    if lacking > 0:
        found.append(Missing("Too few agencies are asked for it to be able to decide", False))
    unasked = [each.name for each in members if not each.invited_on and each.kind != "agency"]
    return [*found, *(Missing(f"{name} has no invitation yet", False) for name in unasked)]


def _reports(booking: ConferenceBooking, today: dt.date) -> list[Missing]:
    found = []
    for each in booking.meeting.reports.order_by("pk"):
        late = each.due_on is not None and each.due_on < today
        who = each.author or each.get_agency_display()
        if not each.contribution:
            chased = ", asked again" if each.chased_on else ""
            found.append(Missing(f"No report from {who}{chased}", late))
        elif each.received_on and not each.shared_with_parents_on:
            over = each.share_by_on is not None and each.share_by_on < today
            found.append(Missing(f"The parents have not been given {who}’s report", over))
    return found


def _family(booking: ConferenceBooking) -> list[Missing]:
    parents = booking.meeting.members.filter(kind=MemberKind.PARENT)
    found = [
        Missing(f"Nobody has gone through with {each.name} what will happen", False)
        for each in parents
        if not each.prepared_on
    ]
    return found if parents else [Missing("No parent is asked to it", False)]


def _children(booking: ConferenceBooking) -> list[Missing]:
    found = []
    for part in booking.childrens_parts.select_related("child"):
        name = part.child.called
        if not part.advocate_answer:
            found.append(Missing(f"{name} has not been offered an advocate", False))
        elif part.advocate_answer == AdvocateAnswer.NO_CAPACITY:
            found.append(Missing(f"{name} wanted an advocate and there was none", True))
        if not part.wishes and part.advocate_answer != AdvocateAnswer.TOO_YOUNG:
            found.append(Missing(f"Nothing yet of what {name} wants", False))
    return found


def _after(booking: ConferenceBooking) -> list[Missing]:
    found = []
    if booking.meeting.decisions_sent_on is None:
        late = _overdue(booking, "conference-decisions-out")
        found.append(Missing("The decisions have not gone out", late))
    if booking.meeting.minutes_sent_on is None:
        late = _overdue(booking, "conference-minutes-out")
        found.append(Missing("The minutes have not gone to everyone who took part", late))
    if booking.returned_on is None:
        found.append(Missing("The chair’s return is not given", False))
    return found


def _overdue(booking: ConferenceBooking, duty: str) -> bool:
    """Whether the clock of one of the children says that this is late."""
    held = Clock.objects.filter(
        child__in=booking.meeting.children.values("child"), duty=duty, met_on=None
    )
    return held.filter(due_on__lt=timezone.localdate()).exists()
