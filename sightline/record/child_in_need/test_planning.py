"""A child in need plan is agreed with the family, gone through action by action, and ended."""

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.planning import services
from sightline.record.workforce.models import Allocation, Worker

from . import planning
from .models import ChildInNeedPlan, ChildInNeedReview

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 1, 12)
MEMBERS = [{"name": "Jo Sample", "agency": "social care", "attended": "in person"}]


@pytest.fixture
def jo():
    account = Account.objects.create_user("jo.sample", name="Jo Sample", roles=["social worker"])
    Worker.objects.create(name="Jo Sample", account=account)
    return account


@pytest.fixture
def wren(jo):
    child = Child.objects.create(known_as="Wren", born_on=dt.date(2018, 5, 1))
    Allocation.objects.create(child=child, worker=jo.worker, began_on=DAY)
    return child


def begin(jo, wren, **told):
    given = {"reason": "after assessment", "agreed_by": "Ms Imagined", "lead": jo.worker, **told}
    return planning.begin(by=jo, child=wren, began_on=DAY, **given)


@pytest.fixture
def plan(jo, wren):
    made = begin(jo, wren)
    version = services.being_written(made.planned)
    services.write_action(by=jo, version=version, outcome="Wren eats", to_do="Breakfast club")
    services.agree_version(by=jo, version=version, agreed_on=DAY)
    return made


def review(jo, plan, week=6, **told):
    updates = {
        action: {
            "seen": action.edition,
            "state": "under way",
            "progress": "same",
            "what_changed": "",
        }
        for action in planning.open_actions(plan)
    }
    given = {
        "outcome": "continue",
        "childs_view": "I like breakfast club",
        "members": MEMBERS,
        "updates": updates,
        **told,
    }
    return planning.hold_review(by=jo, plan=plan, held_on=DAY + dt.timedelta(weeks=week), **given)


def test_a_family_agrees_or_it_says_why_nobody_has(jo, wren):
    with pytest.raises(Refused, match="Say who agreed"):
        begin(jo, wren, agreed_by="")
    begin(jo, wren, agreed_by="", not_agreed_because="Mum is in hospital, dad is not found")
    with pytest.raises(Refused, match="has such a plan since"):
        begin(jo, wren)


def test_a_review_goes_through_every_action_and_hears_the_child(jo, plan):
    with pytest.raises(Refused, match="Breakfast club"):
        review(jo, plan, updates={})
    with pytest.raises(Refused, match="what the child thinks"):
        review(jo, plan, childs_view=" ")
    review(jo, plan)
    assert ChildInNeedReview.objects.get().meeting.updates.count() == 1


def test_a_third_review_with_the_same_actions_says_why(jo, plan):
    review(jo, plan, week=4)
    review(jo, plan, week=5)
    assert planning.drifting(plan)
    with pytest.raises(Refused, match="third review with the same actions"):
        review(jo, plan, week=6)
    review(jo, plan, week=6, why_no_change="The club opens in March")


def test_a_family_that_withdraws_leaves_a_decision_on_the_risk(jo, plan):
    end = {"by": jo, "plan": plan, "ended_on": DAY, "because": "family withdrew"}
    with pytest.raises(Refused, match="whether the worry outweighs"):
        planning.end(**end)
    planning.end(**end, risk_decision="The school sees her daily and is content")
    plan.refresh_from_db()
    assert plan.planned.ended_on == DAY


def test_a_plan_that_was_loaded_can_be_written_here(jo, wren):
    loaded = ChildInNeedPlan.objects.create(child=wren, began_on=DAY, origin="loaded from a return")
    made = services.write_here(by=jo, stage=loaded, kind="child in need", lead=jo.worker)

    assert (made.began_on, loaded.planned) == (DAY, made)
    with pytest.raises(Refused, match="written here already"):
        services.write_here(by=jo, stage=loaded, kind="child in need", lead=jo.worker)
