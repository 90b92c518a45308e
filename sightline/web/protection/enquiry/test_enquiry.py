"""An enquiry from its beginning to who was told, and the exception that stands out."""

import pytest

from sightline.record.protection.models import Enquiry
from tests.boxes import on

pytestmark = pytest.mark.django_db
BEGIN, ONE = "protection.enquiry.begin", "protection.enquiry.one"


@pytest.mark.answers("F20", screen=BEGIN)
def test_it_is_refused_without_a_discussion_unless_it_could_not_wait(go, send, jo, maya):
    page = send(jo, BEGIN, expect=422, given={"joint": "yes"}, child_id=maya.pk)
    assert "Hold one first" in page
    given = {"joint": "yes", "without": "Burnt, and taken to hospital at once"}
    send(jo, BEGIN, given=given, child_id=maya.pk)

    made = Enquiry.objects.get()
    page = go(jo, ONE, child_id=maya.pk, enquiry_id=made.pk)
    assert "exception" in page
    assert "taken to hospital at once" in page


def test_the_discussion_is_not_asked_for_again(go, send, jo, maya, discussed):
    page = go(jo, BEGIN, child_id=maya.pk)
    assert "joint with police" in page or "enquire together" in page
    assert "could it not wait" not in page
    send(jo, BEGIN, child_id=maya.pk)
    made = Enquiry.objects.get()
    parts = {"child_id": maya.pk, "enquiry_id": made.pk}
    day = {**on("seen_on", discussed.held_on), "at": "23:59"}
    page = send(jo, "protection.enquiry.seen", expect=422, given={**day, "alone": "yes"}, **parts)
    assert "still to come" in page


def test_it_is_written_up_ended_and_told(go, send, jo, maya, enquiry, today):
    parts = {"child_id": maya.pk, "enquiry_id": enquiry.pk}
    told = {"analysis": "Dad hits when he drinks", "parents_say": "Mum says that she fell"}
    send(jo, "protection.enquiry.write", given=told, **parts)
    to = send(jo, "protection.enquiry.conference", given={"conclusion": "continuing risk"}, **parts)
    assert to.endswith("/protection/conferences/new")
    send(jo, "protection.enquiry.tell", given={"whom": "child"}, **parts)

    page = go(jo, ONE, **parts)
    assert "Dad hits when he drinks" in page
    assert "It hurt." in page
    enquiry.refresh_from_db()
    assert (enquiry.told_child_on, enquiry.conference_needed) == (today, True)


@pytest.mark.answers("F22", screen="protection.enquiry.interview")
def test_an_interview_keeps_who_was_there(go, send, jo, maya, enquiry):
    given = {"led_by": "DC Pretend", "social_worker_present": "no"}
    page = send(jo, "protection.enquiry.interview", expect=422, given=given, child_id=maya.pk)
    assert "no social worker was at the interview" in page
    send(
        jo,
        "protection.enquiry.interview",
        given={**given, "absent_because": "We were not told", "support_after": "A walk with Jo"},
        child_id=maya.pk,
    )
    page = go(jo, ONE, child_id=maya.pk, enquiry_id=enquiry.pk)
    assert "Not there: We were not told" in page


def test_no_conference_is_proposed_only_with_a_reason(go, send, jo, maya, enquiry):
    parts = {"child_id": maya.pk, "enquiry_id": enquiry.pk}
    assert "senior manager" in go(jo, "protection.enquiry.propose", **parts)
    send(jo, "protection.enquiry.propose", expect=422, **parts)
    enquiry.refresh_from_db()
    assert enquiry.conference_needed is None
