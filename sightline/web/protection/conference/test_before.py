"""Before a conference: who is called, reports, the family's preparation, and what is missing."""

import pytest

from sightline.record.protection.models import ConferenceBooking
from sightline.web.protection.conftest import working_day
from tests.boxes import on

pytestmark = pytest.mark.django_db
CALL, ONE = "protection.conference.call", "protection.conference.one"


def test_it_is_called_for_the_family_with_a_chair_from_outside(
    go, send, jo, cass, team, maya, kuba, mother, today
):
    page = go(jo, CALL, child_id=maya.pk)
    assert "Cass Pretend" in page
    assert "Pat Specimen" not in page
    day = working_day(today)
    given = {
        "children": [str(maya.pk), str(kuba.pk)],
        "chair": str(cass.worker.pk),
        **on("planned_on", day),
    }
    to = send(jo, CALL, given=given, child_id=maya.pk)
    made = ConferenceBooking.objects.get()
    assert to.endswith(f"/conferences/{made.pk}")
    assert made.meeting.children.count() == 2
    page = go(cass, ONE, child_id=kuba.pk, booking_id=made.pk)
    assert "Ms Imagined-Vale" in page
    assert "has not been offered an advocate" in page


@pytest.mark.answers("F31", screen="protection.conference.chase")
def test_reports_are_asked_for_chased_and_come(go, send, jo, maya, booking):
    parts = {"child_id": maya.pk, "booking_id": booking.pk}
    given = {"name": "Dr Madeup, GP", "agency": "health"}
    send(jo, "protection.conference.invite", given=given, **parts)
    report = booking.meeting.reports.get(agency="health")
    assert "No report from Dr Madeup, GP" in go(jo, ONE, **parts)
    send(jo, "protection.conference.chase", report_id=report.pk, **parts)
    assert "No report from Dr Madeup, GP, asked again" in go(jo, ONE, **parts)
    send(jo, "protection.conference.report", report_id=report.pk, **parts)
    assert "The parents have not been given Dr Madeup, GP’s report" in go(jo, ONE, **parts)


@pytest.mark.answers("F27", screen="protection.conference.share")
def test_the_family_is_given_reports_and_prepared(go, send, jo, maya, booking, today):
    parts = {"child_id": maya.pk, "booking_id": booking.pk}
    report = booking.meeting.reports.get()
    send(jo, "protection.conference.report", report_id=report.pk, **parts)
    send(
        jo,
        "protection.conference.share",
        given={**on("with_parents_on", today), "explained_by": "Jo"},
        report_id=report.pk,
        **parts,
    )
    mum = booking.meeting.members.get(kind="parent")
    send(
        jo,
        "protection.conference.prepared",
        given=on("prepared_on", today),
        member_id=mum.pk,
        **parts,
    )
    page = go(jo, ONE, **parts)
    assert "Parents given it" in page
    assert "prepared " in page


@pytest.mark.answers("F27", screen="protection.conference.advocate")
def test_the_child_is_offered_an_advocate(go, send, jo, maya, booking):
    parts = {"child_id": maya.pk, "booking_id": booking.pk}
    given = {"answer": "wanted", "wishes": "I want to stay with mum"}
    send(jo, "protection.conference.advocate", given=given, **parts)

    page = go(jo, ONE, **parts)
    assert "I want to stay with mum" in page
    assert "has not been offered an advocate" not in page


@pytest.mark.answers("F26", screen="protection.conference.grade")
def test_the_chair_grades_a_report(go, send, jo, cass, maya, booking):
    report = booking.meeting.reports.get()
    parts = {"child_id": maya.pk, "booking_id": booking.pk, "report_id": report.pk}
    go(jo, "protection.conference.grade", expect=403, **parts)
    given = {"grade": "poor", "says": "Nothing of what Maya thinks"}
    send(cass, "protection.conference.grade", given=given, **parts)

    page = go(cass, ONE, child_id=maya.pk, booking_id=booking.pk)
    assert "Nothing of what Maya thinks" in page


def test_only_a_senior_manager_puts_it_off(go, send, jo, sam, maya, booking, today):
    parts = {"child_id": maya.pk, "booking_id": booking.pk}
    go(jo, "protection.conference.postpone", expect=403, **parts)
    given = {
        **on("to", working_day(today)),
        "because": "The chair is ill this week",
        "interim_safety_plan": "Gran stays with them each night",
    }
    send(sam, "protection.conference.postpone", given=given, **parts)
    assert "Gran stays with them" in go(sam, ONE, **parts)
