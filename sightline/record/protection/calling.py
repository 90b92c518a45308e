"""Calling a conference: who is asked, what each agency owes it, and how the family is prepared."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from sightline.core import calendar
from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.periods import working_days
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.record.people.choices import Relation
from sightline.record.people.models import Child, FamilyMember
from sightline.record.planning import meetings
from sightline.record.planning.choices import Agency, MeetingKind, MemberKind
from sightline.record.planning.models import Meeting, MeetingMember
from sightline.record.voice.models import Advocacy
from sightline.record.workforce.models import Allocation, Role, Worker

from .choices import BEGINS_A_PLAN, AdvocateAnswer, ChairGrade, ConferenceKind, Contribution
from .models import AgencyReport, ChildsPart, ConferenceBooking

SENIOR = "protection.senior"
CHAIR = "conferences.chair"
PARENTS = (Relation.MOTHER, Relation.FATHER, Relation.STEP_PARENT, Relation.SPECIAL_GUARDIAN)
SHARED_BEFORE = {True: 2, False: 5}
"""Working days before a first conference, and before a review, by which a family has the report.

These are the local numbers of the rulebook; no statute sets them.
"""


def call_conference(
    *,
    by: Account,
    children: Iterable[Child],
    kind: str,
    planned_on: dt.date,
    chair: Worker,
    due_on: dt.date | None = None,
    **told: Any,
) -> ConferenceBooking:
    """Call a conference about one child or several, and ask their parents to it. Raises Refused.

    Whoever is known to have the care of a child, or parental responsibility, is asked without
    being typed again; the chair may open the children's records from now on.
    """
    about = list(children)
    numbers = [child.pk for child in about]
    with recording(by=by, did=f"{kind} conference called", children=numbers) as here:
        _refuse_call(kind, planned_on, chair, numbers)
        meeting = meetings.call_meeting(
            by=by,
            kind=MeetingKind.CONFERENCE,
            children=about,
            planned_on=planned_on,
            chaired_by=chair,
            **told,
        )
        booking = here.add(ConferenceBooking, meeting=meeting, kind=kind, due_on=due_on)
        for child in about:
            here.add(ChildsPart, booking=booking, child=child)
            _let_chair_in(here, child, chair)
        _ask_parents(here, meeting, about)
        owed = here.add(
            MeetingMember, meeting=meeting, agency=Agency.SOCIAL_CARE, name=_worker_of(about[0])
        )
        _owe_report(here, booking, owed)
    return booking


def _refuse_call(kind: str, on: dt.date, chair: Worker, children: Iterable[int]) -> None:
    if kind not in ConferenceKind.values:
        raise Refused("Say what kind of conference it is.")
    if on < timezone.localdate():
        raise Refused("Choose a day that is still to come.")
    _refuse_day(on)
    if (why := not_independent(chair, children)) is not None:
        raise Refused(f"{why} Choose a chair from outside the line that manages the work.")


def _refuse_day(day: dt.date) -> None:
    if not calendar.is_working_day(day):
        raise Refused(f"{day:%A %-d %B} is not a working day. A conference is held on one.")


def not_independent(chair: Worker, children: Iterable[int]) -> str | None:
    """Why this person may not chair: they hold the work, or manage it; None where they may."""
    now = Allocation.objects.filter(child__in=list(children), ended_on=None).exclude(
        role=Role.CONFERENCE_CHAIR
    )
    for each in now.select_related("worker__team", "team"):
        if each.worker_id == chair.pk and each.role != Role.REVIEWING_OFFICER:
            return f"{chair} works with the child."
        teams = [each.team, each.worker.team if each.worker else None]
        if any(team is not None and team.manager_id == chair.pk for team in teams):
            return f"{chair} manages the team that works with the child."
    return None


def _let_chair_in(here: Recording, child: Child, chair: Worker) -> None:
    held = child.allocations.filter(role=Role.CONFERENCE_CHAIR, ended_on=None)
    if not held.filter(worker=chair).exists():
        for each in held:
            here.change(each, ended_on=timezone.localdate())
        here.add(
            Allocation,
            child=child,
            worker=chair,
            team=chair.team,
            role=Role.CONFERENCE_CHAIR,
            began_on=timezone.localdate(),
        )


def _ask_parents(here: Recording, meeting: Meeting, children: list[Child]) -> None:
    """Each parent once, however many of the children are theirs."""
    family = FamilyMember.objects.filter(child__in=children, ended_on=None).exclude(
        status__in=("draft", "entered in error")
    )
    asked: set[str] = set()
    for each in family.order_by("pk"):
        parent = each.relation in PARENTS or each.has_parental_responsibility
        if parent and each.name and each.name not in asked:
            asked.add(each.name)
            here.add(
                MeetingMember,
                meeting=meeting,
                kind=MemberKind.PARENT,
                name=each.name,
                apart=bool(each.poses_risk),
            )


def _worker_of(child: Child) -> str:
    held = child.allocations.filter(role=Role.SOCIAL_WORKER, ended_on=None).first()
    return held.worker.name if held and held.worker else "The social worker"


def share_by(booking: ConferenceBooking) -> dt.date | None:
    """The last day on which the family should be given the reports."""
    planned = booking.meeting.planned_on
    if planned is None:
        return None
    return working_days_before(planned, SHARED_BEFORE[booking.kind in BEGINS_A_PLAN])


def working_days_before(day: dt.date, count: int) -> dt.date:
    """The working day that many working days before a day."""
    found = day - dt.timedelta(days=1)
    while calendar.add(working_days(count), found) > day or not calendar.is_working_day(found):
        found -= dt.timedelta(days=1)
    return found


def _owe_report(here: Recording, booking: ConferenceBooking, member: MeetingMember) -> None:
    by_day = share_by(booking)
    here.add(
        AgencyReport,
        meeting=booking.meeting,
        member=member,
        agency=member.agency or Agency.OTHER,
        author=member.name,
        due_on=by_day,
        share_by_on=by_day,
    )


def invite(
    *,
    by: Account,
    booking: ConferenceBooking,
    name: str,
    invited_on: dt.date,
    kind: str = MemberKind.AGENCY,
    agency: str = "",
    **told: Any,
) -> MeetingMember:
    """Invite somebody; an agency then owes a report. Raises Refused."""
    children = meetings.children_of(booking.meeting)
    with recording(by=by, did="invited to a conference", children=children) as here:
        has_happened(invited_on, "The invitation")
        if kind == MemberKind.AGENCY and agency not in Agency.values:
            raise Refused("Say which agency they come from.")
        held = booking.meeting.members.filter(name=name.strip(), kind=kind).first()
        if held is not None:
            return here.change(held, invited_on=invited_on, **told)
        member = meetings.ask(
            by=by,
            meeting=booking.meeting,
            name=name,
            kind=kind,
            agency=agency,
            invited_on=invited_on,
            **told,
        )
        if kind == MemberKind.AGENCY:
            _owe_report(here, booking, member)
    return member


def take_report(
    *,
    by: Account,
    report: AgencyReport,
    received_on: dt.date | None,
    contribution: str,
    author: str = "",
) -> AgencyReport:
    """Say what an agency sent, and when it came. Raises Refused."""
    children = meetings.children_of(report.meeting)
    with recording(by=by, did="report to a conference received", children=children) as here:
        if contribution not in Contribution.values:
            raise Refused("Say what they gave: a report, that they know nothing, or nothing.")
        if contribution in (Contribution.WROTE, Contribution.NIL_KNOWN):
            if received_on is None:
                raise Refused("Say on which day it came.")
            has_happened(received_on, "The report")
        return here.change(
            report,
            received_on=received_on,
            contribution=contribution,
            author=author or report.author,
        )


def chase_report(*, by: Account, report: AgencyReport, chased_on: dt.date) -> AgencyReport:
    """Say that an agency was asked again for its report. Raises Refused."""
    children = meetings.children_of(report.meeting)
    with recording(by=by, did="report to a conference chased", children=children) as here:
        has_happened(chased_on, "Asking again")
        if report.received_on is not None:
            raise Refused(f"It came on {report.received_on:%-d %B %Y}. There is nothing to ask.")
        return here.change(report, chased_on=chased_on)


def share_report(
    *,
    by: Account,
    report: AgencyReport,
    with_parents_on: dt.date | None = None,
    with_child_on: dt.date | None = None,
    explained_by: str = "",
    parents_disagree_with: str = "",
) -> AgencyReport:
    """Say when the family was given a report, and who went through it with them. Raises Refused."""
    children = meetings.children_of(report.meeting)
    with recording(by=by, did="report shared with the family", children=children) as here:
        days = [day for day in (with_parents_on, with_child_on) if day]
        if not days:
            raise Refused("Say on which day the parents or the child were given it.")
        for day in days:
            has_happened(day, "Sharing it")
        if report.received_on is None or min(days) < report.received_on:
            raise Refused("A report is shared once it has come. Correct one of the dates.")
        return here.change(
            report,
            shared_with_parents_on=with_parents_on or report.shared_with_parents_on,
            shared_with_child_on=with_child_on or report.shared_with_child_on,
            explained_by=explained_by or report.explained_by,
            parents_disagree_with=parents_disagree_with or report.parents_disagree_with,
        )


def grade_report(*, by: Account, report: AgencyReport, grade: str, says: str) -> AgencyReport:
    """As the chair, say what a report was worth. Raises Refused."""
    children = meetings.children_of(report.meeting)
    with recording(
        by=by, did="report to a conference graded", children=children, needs=CHAIR
    ) as here:
        if grade not in ChairGrade.values:
            raise Refused("Say whether it was good, enough, or not good enough.")
        if grade == ChairGrade.POOR:
            in_a_sentence(says, "what was wrong with it, as you told the agency")
        return here.change(report, chair_grade=grade, chair_note=says)


def offer_advocate(
    *, by: Account, part: ChildsPart, offered_on: dt.date | None, answer: str, wishes: str = ""
) -> ChildsPart:
    """Say that a child was offered an advocate, and what they answered. Raises Refused."""
    with recording(by=by, did="advocate offered for conference", children=[part.child_id]) as here:
        if answer not in AdvocateAnswer.values:
            raise Refused("Say what the child answered, or that they are too young to be asked.")
        if answer != AdvocateAnswer.TOO_YOUNG and offered_on is None:
            raise Refused("Say on which day the child was offered one.")
        advocacy = part.advocacy
        if offered_on is not None:
            has_happened(offered_on, "The offer")
            kept = {
                "offered_on": offered_on,
                "answer": answer,
                "why": "conference",
            }
            advocacy = (
                here.change(advocacy, **kept)
                if advocacy
                else here.add(Advocacy, child_id=part.child_id, **kept)
            )
        return here.change(
            part,
            advocate_offered_on=offered_on,
            advocate_answer=answer,
            advocacy=advocacy,
            wishes=wishes or part.wishes,
        )


def postpone(
    *,
    by: Account,
    booking: ConferenceBooking,
    to: dt.date,
    because: str,
    interim_safety_plan: str,
) -> ConferenceBooking:
    """As a senior manager, put a conference off, with how the children are kept safe until then."""
    children = meetings.children_of(booking.meeting)
    with recording(
        by=by, did="conference put off", children=children, needs=SENIOR, why=because
    ) as here:
        if booking.meeting.held_on is not None:
            raise Refused("It has been held already.")
        _refuse_day(to)
        in_a_sentence(because, "why it is put off")
        safe = in_a_sentence(interim_safety_plan, "how the children are kept safe until then")
        was = booking.postponed_from or booking.meeting.planned_on
        here.change(booking.meeting, planned_on=to)
        return here.change(
            booking,
            postponed_from=was,
            postponed_because=because,
            postponed_by=by,
            interim_safety_plan=safe,
        )
