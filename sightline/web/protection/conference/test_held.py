"""A conference that was held: a decision for each child, and what goes out afterwards."""

import datetime as dt

import pytest

from sightline.record.planning import meetings
from sightline.record.protection.models import Conference, ProtectionPlan
from tests.boxes import on

pytestmark = pytest.mark.django_db
HOLD, ONE = "protection.conference.hold", "protection.conference.one"


@pytest.fixture
def ready(jo, booking, today):
    """The agencies are asked, and the day has come."""
    for agency in ("police", "health"):
        meetings.ask(by=jo, meeting=booking.meeting, name=f"Al of {agency}", agency=agency)
    booking.meeting.planned_on = today
    booking.meeting.save()
    return booking


def answers(booking, child, **changed):
    came = {f"came_{each.pk}": "in person" for each in booking.meeting.members.all()}
    return {
        **came,
        f"took_part_{child.pk}": "via social worker",
        f"decision_{child.pk}": "plan made",
        f"category_{child.pk}": "PHY",
        f"category_because_{child.pk}": "Two bruises and what she said",
        f"worries_{child.pk}": "Dad hits her when he drinks",
        f"scale_{child.pk}": "3",
        **changed,
    }


def test_a_plan_begins_and_its_outline_waits_to_be_written(go, send, cass, maya, ready, today):
    parts = {"child_id": maya.pk, "booking_id": ready.pk}
    send(cass, HOLD, given=answers(ready, maya), **parts)

    plan = ProtectionPlan.objects.get()
    assert (plan.child, plan.began_on, plan.planned.lead.name) == (maya, today, "Jo Sample")
    page = go(cass, ONE, **parts)
    assert "Dad hits her when he drinks" in page
    assert "3 out of 10" in page
    assert "The decisions have not gone out" in page
    send(cass, "protection.conference.decisions_out", **parts)
    send(cass, "protection.conference.minutes_out", **parts)
    row = Conference.objects.get()
    assert (row.decisions_sent_on, row.minutes_sent_on) == (today, today)


def test_who_does_not_chair_is_refused(go, jo, maya, ready):
    go(jo, HOLD, expect=403, child_id=maya.pk, booking_id=ready.pk)


def test_with_too_few_agencies_it_decides_nothing(send, cass, maya, ready):
    parts = {"child_id": maya.pk, "booking_id": ready.pk}
    police = ready.meeting.members.get(agency="police")
    given = answers(ready, maya, **{f"came_{police.pk}": "apologies"})
    page = send(cass, HOLD, expect=422, given=given, **parts)

    assert "too few agencies came" in page
    assert not Conference.objects.exists()


@pytest.mark.answers("F26", screen="protection.conference.chairs_return")
def test_the_chair_gives_a_return(go, send, cass, maya, ready):
    parts = {"child_id": maya.pk, "booking_id": ready.pk}
    send(cass, HOLD, given=answers(ready, maya), **parts)
    given = {
        "reports_grade": "poor",
        "agencies_grade": "good",
        "challenge": "Asked for a report that has her words",
    }
    send(cass, "protection.conference.chairs_return", given=given, **parts)
    assert "Asked for a report that has her words" in go(cass, ONE, **parts)


@pytest.fixture
def review(jo, cass, maya, protected, today):
    """A review of Maya's plan, the agencies asked."""
    from sightline.record.protection import calling
    from sightline.web.protection.conftest import working_day

    made = calling.call_conference(
        by=jo, children=[maya], kind="review", planned_on=working_day(today), chair=cass.worker
    )
    for agency in ("police", "health"):
        meetings.ask(by=jo, meeting=made.meeting, name=f"Al of {agency}", agency=agency)
    return made


@pytest.mark.answers("F28", screen=HOLD)
def test_a_plan_ends_with_evidence_and_opens_the_gate(
    go, send, jo, cass, maya, protected, review, today
):
    parts = {"child_id": maya.pk, "booking_id": review.pk}
    number = maya.pk
    ending = answers(
        review,
        maya,
        **{f"decision_{number}": "plan ends", **on("held_on", today)},
    )
    page = send(cass, HOLD, expect=422, given=ending, **parts)
    assert "Say why" in page
    told = {
        f"because_{number}": "risk reduced",
        f"changed_{number}": "Dad has not come near since May",
        f"since_{number}": "Since the order in May",
        f"tested_{number}": "School and police say the same",
        f"agreed_{number}": "yes",
        f"next_{number}": "child in need",
        f"worry_{number}": "Mum is alone in the evenings",
        f"lead_{number}": str(jo.worker.pk),
        f"ok_{number}": "yes",
        f"back_{number}": "Dad is seen near the house",
    }
    send(cass, HOLD, given={**ending, **told}, **parts)
    protected.refresh_from_db()
    assert protected.ended_on == today
    page = go(jo, "protection.overview.overview", child_id=maya.pk)
    assert "at the gate" in page


def test_a_plan_ends_elsewhere_for_few_reasons(go, send, jo, cass, maya, protected, allocate):
    allocate(maya, cass, role="conference chair")
    name = "protection.conference.end_without"
    go(jo, name, expect=403, child_id=maya.pk)
    given = {
        "because": "risk reduced",
        "agencies_asked": "yes",
        "says": "All is well at home now",
        "comes_next": "closed",
    }
    page = send(cass, name, expect=422, given=given, child_id=maya.pk)
    assert "ends at a conference" in page
    send(cass, name, given={**given, "because": "left UK"}, child_id=maya.pk)
    protected.refresh_from_db()
    assert protected.ended_on is not None
    assert protected.ended_on - protected.began_on == dt.timedelta(days=21)
