"""Legal planning and pre-proceedings step by step; advice is read by its readers alone."""

import pytest

from sightline.record.protection.models import LegalPlanning, PreProceedings
from tests.boxes import on

pytestmark = pytest.mark.django_db
PAGE = "protection.legal.page"


@pytest.fixture
def planning(send, jo, maya):
    given = {"because": "Nothing has changed in eight months"}
    send(jo, "protection.legal.ask", given=given, child_id=maya.pk)
    return LegalPlanning.objects.get()


@pytest.fixture
def work(send, jo, sam, maya, planning):
    parts = {"child_id": maya.pk, "planning_id": planning.pk}
    given = {
        "lawyer": "Lou Pretend-Law",
        "advice": "The threshold is met on the papers",
        "decision": "pre-proceedings",
        "reason": "One last chance with the letter",
    }
    send(sam, "protection.legal.decide", given=given, **parts)
    given = {"what_must_change": "Dad stays away from now until March"}
    send(jo, "protection.legal.begin", given=given, **parts)
    return PreProceedings.objects.get()


@pytest.mark.answers("F30", screen=PAGE)
def test_advice_is_for_its_readers(go, jo, sam, team, maya, work):
    assert "The threshold is met" in go(sam, PAGE, child_id=maya.pk)
    for other in (jo, team.manager.account):
        page = go(other, PAGE, child_id=maya.pk)
        assert "The threshold is met" not in page
        assert "Privileged" in page
        assert "One last chance" in page


def test_only_a_senior_manager_decides(go, jo, maya, planning):
    go(jo, "protection.legal.decide", expect=403, child_id=maya.pk, planning_id=planning.pk)


@pytest.mark.answers("F30", screen="protection.legal.review")
def test_the_letter_the_meeting_the_review(go, send, jo, sam, maya, work, today):
    parts = {"child_id": maya.pk, "work_id": work.pk}
    send(jo, "protection.legal.letter", given={"family_meeting_offered": "yes"}, **parts)
    send(jo, "protection.legal.meeting", given={"parents_represented": "yes"}, **parts)
    given = {
        "what_changed": "Dad has stayed away so far",
        "decision": "extend",
        "reason": "Four more weeks to be sure",
    }
    send(sam, "protection.legal.review", given=given, **parts)
    page = go(jo, PAGE, child_id=maya.pk)
    assert "Four more weeks to be sure" in page
    send(sam, "protection.legal.court", given=on("issue_letter_on", today), **parts)
    work.refresh_from_db()
    assert (work.review_meetings, work.ended_on) == (1, today)


def test_with_nothing_asked_it_says_when_to_ask(go, jo, maya):
    assert "No legal planning has been asked for" in go(jo, PAGE, child_id=maya.pk)
