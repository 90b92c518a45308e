"""A decision has its reason and its expectation; supervision asks what came of the last."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.record.people.models import Child

from . import overseeing, supervising
from .models import Oversight, SupervisionAction, Worker

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
WEEK = dt.timedelta(days=7)


def account(username, *roles):
    return Account.objects.create_user(username, name=username.title(), roles=list(roles))


@pytest.fixture
def head():
    return account("moira", "service manager")


@pytest.fixture
def wren():
    return Child.objects.create(known_as="Wren")


@pytest.fixture
def jo():
    return Worker.objects.create(name="Jo Sample", account=account("jo", "social worker"))


def decision(head, wren, **more):
    given = {
        "decided_on": TODAY(),
        "decision": "Seek legal advice this week.",
        "why": "The house is not safe and nothing has changed.",
        "expected": "Wren sleeps somewhere safe by Christmas.",
        "check_on": TODAY() + WEEK,
    }
    return overseeing.decide(by=head, child=wren, **{**given, **more})


def test_a_decision_is_kept_with_its_reason_and_what_is_expected(head, wren):
    made = decision(head, wren)

    assert made.expected == "Wren sleeps somewhere safe by Christmas."
    assert made.level == "Service manager"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"decision": " "}, "what you decided"),
        ({"why": "Policy."}, "Say why in a sentence"),
        ({"expected": "- ring school"}, "list of tasks is not"),
        ({"check_on": dt.date(2001, 1, 1)}, "later day"),
        ({"decided_on": dt.date(2999, 1, 1), "check_on": dt.date(2999, 2, 1)}, "still to come"),
    ],
)
def test_a_decision_that_says_too_little_is_refused(head, wren, wrong, told):
    with pytest.raises(Refused, match=told):
        decision(head, wren, **wrong)
    assert not Oversight.objects.exists()


@pytest.mark.answers("F89", check="sightline.record.workforce.overseeing.follow_up")
def test_what_was_expected_is_looked_at_once(head, wren):
    made = decision(head, wren, decided_on=TODAY() - 2 * WEEK, check_on=TODAY() - WEEK)
    assert list(overseeing.to_follow_up(TODAY())) == [made]
    assert not overseeing.to_follow_up(TODAY() - 2 * WEEK)
    told = {"by": head, "oversight": made, "followed_up_on": TODAY(), "came_true": "partly"}

    with pytest.raises(Refused, match="how you know"):
        overseeing.follow_up(**told, what_came_of_it="Better.")
    overseeing.follow_up(**told, what_came_of_it="Legal advice was given on Monday.")
    assert not overseeing.to_follow_up(TODAY())
    with pytest.raises(Refused, match="already"):
        overseeing.follow_up(**told, what_came_of_it="Legal advice was given on Monday.")


def test_a_social_worker_cannot_decide_for_a_manager(jo, wren):
    with pytest.raises(Refused, match="sign off work"):
        decision(jo.account, wren)


def session(head, jo, held_on, **more):
    return supervising.record_supervision(
        by=head, worker=jo, held_on=held_on, minutes=95, uninterrupted=True, **more
    )


def discussed(wren, **more):
    return supervising.Discussed(wren, "Visit each week.", "She is not gaining weight.", **more)


@pytest.mark.answers("F88", check="sightline.record.workforce.supervising.record_supervision")
def test_what_was_agreed_is_asked_about_next_time_until_it_is_settled(head, jo, wren):
    ring = supervising.Agreed("Ring the nursery.", TODAY())
    session(head, jo, TODAY() - 2 * WEEK, children=[discussed(wren, actions=(ring,))])
    action = SupervisionAction.objects.get()

    with pytest.raises(Refused, match="Ring the nursery"):
        session(head, jo, TODAY() - WEEK)
    with pytest.raises(Refused, match="why this was not done"):
        session(head, jo, TODAY() - WEEK, came={action.pk: supervising.Came("not done")})
    session(head, jo, TODAY() - WEEK, came={action.pk: supervising.Came("goes on")})
    carried = supervising.open_actions(jo).get()
    assert (carried.carried_from, carried.child) == (action, wren)
    session(head, jo, TODAY(), came={carried.pk: supervising.Came("done", "On Tuesday.")})
    assert not supervising.open_actions(jo)


def test_a_child_only_mentioned_was_not_discussed(head, jo, wren):
    nothing = supervising.Discussed(wren, "Continue.", "")

    with pytest.raises(Refused, match="only mentioned"):
        session(head, jo, TODAY(), children=[nothing])
    with pytest.raises(Refused, match="there twice"):
        session(head, jo, TODAY(), children=[discussed(wren), discussed(wren)])


def test_the_worker_alone_agrees_to_what_was_said_and_once(head, jo):
    held = session(
        head, jo, TODAY(), private=supervising.Private(wellbeing="Tired.", quality_grade="good")
    )
    assert (held.wellbeing, held.quality_grade) == ("Tired.", "good")

    with pytest.raises(Refused, match="Only the worker"):
        supervising.agree_supervision(by=head, session=held, agreed_on=TODAY())
    supervising.agree_supervision(by=jo.account, session=held, agreed_on=TODAY())
    with pytest.raises(Refused, match="already"):
        supervising.agree_supervision(by=jo.account, session=held, agreed_on=TODAY())


def test_a_child_out_of_reach_cannot_be_discussed(jo, wren):
    with pytest.raises(Refused, match="outside the children"):
        session(account("lee", "team manager"), jo, TODAY(), children=[discussed(wren)])
