"""What is done before a conference is held, and the page of one conference."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.record.people.models import Child
from sightline.record.planning import meetings
from sightline.record.protection import calling
from sightline.record.protection.models import ConferenceBooking
from sightline.record.workforce.models import Worker
from sightline.web.called import names_of
from sightline.web.children.child.frame import framed
from sightline.web.protection import standing
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from . import holding as holding
from .calling_forms import (
    AdvocateForm,
    CallForm,
    ChaseForm,
    GradeForm,
    InviteForm,
    PostponeForm,
    PreparedForm,
    ReportForm,
    ShareForm,
)

ONE = "protection.conference.one"
AT = "children/<int:child_id>/protection/conferences/<int:booking_id>"


def of(child, booking_id):
    """A conference about this child. Raises Http404."""
    found = (
        ConferenceBooking.objects.filter(pk=booking_id, meeting__children__child=child)
        .select_related("meeting")
        .first()
    )
    if found is None:
        raise Http404
    return found


def report_of(child, booking_id, report_id):
    """One agency's report to a conference about this child. Raises Http404."""
    found = of(child, booking_id).meeting.reports.filter(pk=report_id).first()
    if found is None:
        raise Http404
    return found


def member_of(child, booking_id, member_id):
    """Somebody asked to a conference about this child. Raises Http404."""
    found = of(child, booking_id).meeting.members.filter(pk=member_id).first()
    if found is None:
        raise Http404
    return found


def part_of(child, booking_id):
    """This child's part in a conference. Raises Http404."""
    return of(child, booking_id).childrens_parts.get(child=child)


def back(asked: Asked, booking_id: int = 0) -> str:
    """The page of the conference."""
    number = booking_id or asked.parts["booking_id"]
    return reverse(ONE, kwargs={"child_id": asked.child.pk, "booking_id": number})


@recording_screen(
    "children/<int:child_id>/protection/conferences/new",
    title="Call a conference",
    form=CallForm,
    button="Call conference",
    under="protection.overview.overview",
    offer="A conference is to be called",
)
def call(asked: Asked) -> Done:
    """Parents are asked, and the chair let in, without being typed again."""
    given = asked.given
    made = calling.call_conference(
        by=asked.by,
        children=Child.objects.filter(pk__in=given["children"]),
        kind=given["kind"],
        planned_on=given["planned_on"],
        chair=Worker.objects.get(pk=given["chair"]),
        due_on=standing.due_day(asked.child),
        where=given["where"],
    )
    says = "Conference called. Invite the agencies, and offer each child an advocate."
    return Done(says, back(asked, made.pk))


@recording_screen(f"{AT}/invite", title="Invite somebody", form=InviteForm, about=of, under=ONE)
def invite(asked: Asked) -> Done:
    """An agency that is invited owes a report."""
    given = {name: value for name, value in asked.given.items() if value is not None}
    made = calling.invite(by=asked.by, booking=asked.about, **given)
    return Done(f"{made} is invited.", back(asked))


@recording_screen(
    f"{AT}/people/<int:member_id>/prepared",
    title="Say how somebody was prepared",
    form=PreparedForm,
    about=member_of,
    under=ONE,
)
def prepared(asked: Asked) -> Done:
    """Whether they know what will happen, and have read what is said of them."""
    meetings.change_member(by=asked.by, member=asked.about, **asked.given)
    return Done(f"Recorded how {asked.about.name} was prepared.", back(asked))


@recording_screen(
    f"{AT}/reports/<int:report_id>/received",
    title="A report came",
    form=ReportForm,
    about=report_of,
    under=ONE,
)
def report(asked: Asked) -> Done:
    """A report, word that nothing is known, or nothing."""
    calling.take_report(by=asked.by, report=asked.about, **asked.given)
    return Done("Recorded what came.", back(asked))


@recording_screen(
    f"{AT}/reports/<int:report_id>/chased",
    title="Ask again for a report",
    form=ChaseForm,
    about=report_of,
    under=ONE,
)
def chase(asked: Asked) -> Done:
    """When an agency was asked again."""
    calling.chase_report(by=asked.by, report=asked.about, **asked.given)
    return Done("Recorded that you asked again.", back(asked))


@recording_screen(
    f"{AT}/reports/<int:report_id>/shared",
    title="Say when the family was given a report",
    form=ShareForm,
    about=report_of,
    under=ONE,
)
def share(asked: Asked) -> Done:
    """In time to read it, and with somebody to go through it with them."""
    calling.share_report(by=asked.by, report=asked.about, **asked.given)
    return Done("Recorded that the family has it.", back(asked))


@recording_screen(
    f"{AT}/reports/<int:report_id>/graded",
    title="Grade a report",
    form=GradeForm,
    about=report_of,
    needs=calling.CHAIR,
    under=ONE,
)
def grade(asked: Asked) -> Done:
    """The chair's view, told to the agency."""
    calling.grade_report(by=asked.by, report=asked.about, **asked.given)
    return Done("Graded.", back(asked))


@recording_screen(
    f"{AT}/advocate",
    title="Offer the child an advocate",
    form=AdvocateForm,
    about=part_of,
    under=ONE,
)
def advocate(asked: Asked) -> Done:
    """An offer, the answer, and what the child wants to be known."""
    calling.offer_advocate(by=asked.by, part=asked.about, **asked.given)
    return Done("Recorded.", back(asked))


@recording_screen(
    f"{AT}/postponed",
    title="Put a conference off",
    form=PostponeForm,
    about=of,
    needs=calling.SENIOR,
    under=ONE,
)
def postpone(asked: Asked) -> Done:
    """Only a senior manager, with how the children are kept safe."""
    calling.postpone(by=asked.by, booking=asked.about, **asked.given)
    return Done("Put off. Tell everyone who was invited.", back(asked))


@screen(
    AT,
    title="A conference",
    needs="children.open",
    reach="one child",
    under="protection.overview.overview",
)
def one(request, child_id, booking_id):
    """What is missing first; then who is asked, the reports, each child, and what went out.

    Names of brothers and sisters whom the reader cannot reach are left out.
    """
    page = framed(request, child_id)
    booking = of(page.child, booking_id)
    within = standing.within(request.user, booking)
    given = {
        **page.context,
        "booking": booking,
        "meeting": booking.meeting,
        "missing": standing.missing_for(booking),
        "members": booking.meeting.members.order_by("pk"),
        "reports": booking.meeting.reports.order_by("pk"),
        "parts": booking.childrens_parts.filter(child__in=within).order_by("pk"),
        "rows": booking.meeting.conferences.filter(child__in=within).order_by("pk"),
        "names": names_of(within),
        "today": timezone.localdate(),
    }
    return render(request, "protection/conference/one.html", given)
