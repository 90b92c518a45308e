"""A child in need plan begins with the family, is reviewed, and ends with a reason."""

import pytest

from sightline.record.child_in_need.models import ChildInNeedPlan, ChildInNeedReview
from sightline.record.planning import services

pytestmark = pytest.mark.django_db
BEGIN, REVIEW, END = "plans.in_need.begin", "plans.in_need.review", "plans.in_need.end"


@pytest.fixture
def plan(send, jo, maya, mother):
    send(jo, BEGIN, given={"agreed_by": "Ms Imagined-Vale"}, child_id=maya.pk)
    made = ChildInNeedPlan.objects.get()
    version = services.being_written(made.planned)
    services.write_action(by=jo, version=version, outcome="Maya eats", to_do="Breakfast club")
    services.agree_version(by=jo, version=version, agreed_on=made.began_on)
    return made


def test_a_family_is_asked(send, jo, maya):
    assert "Say who agreed" in send(jo, BEGIN, expect=422, child_id=maya.pk)
    assert not ChildInNeedPlan.objects.exists()


def test_it_is_reviewed_action_by_action(send, jo, maya, plan):
    action = services.in_force(plan.planned).actions.get()
    given = {
        "childs_view": "I like breakfast club",
        "outcome": "continue",
        f"state_{action.pk}": "under way",
        f"progress_{action.pk}": "better",
        f"changed_{action.pk}": "She is there four days in five",
    }
    send(jo, REVIEW, given=given, child_id=maya.pk)
    assert ChildInNeedReview.objects.get().meeting.updates.get().progress == "better"


def test_a_family_that_withdraws_is_not_closed_in_silence(send, jo, maya, plan):
    given = {"because": "family withdrew"}
    assert "outweighs" in send(jo, END, expect=422, given=given, child_id=maya.pk)
    given["risk_decision"] = "School sees her daily and is content"
    send(jo, END, given=given, child_id=maya.pk)
    plan.refresh_from_db()
    assert plan.ended_on is not None


def test_without_a_plan_there_is_no_review(send, jo, maya):
    given = {"childs_view": "Fine", "outcome": "close"}
    page = send(jo, REVIEW, expect=422, given=given, child_id=maya.pk)

    assert "Begin one first" in page
