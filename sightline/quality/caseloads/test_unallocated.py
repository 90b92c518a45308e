"""A child with an open need and no qualified worker always shows, whatever else is recorded."""

import datetime as dt
import itertools

import pytest

from sightline.record.care.models import CarePeriod
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Referral
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan
from sightline.record.workforce.models import Allocation, Registration, UnallocatedLook

from .unallocated import unallocated

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 6, 3)
MAY = dt.date(2024, 5, 1)


def refer(child, on=MAY, **more):
    return Referral.objects.create(child=child, received_on=on, **more)


def waiting(**more):
    return {each.child_id: each for each in unallocated(DAY, **more)}


@pytest.mark.parametrize("kind", ["referral", "care", "protection", "plan"])
def test_every_kind_of_open_need_shows_where_nobody_has_the_child(wren, kind):
    {
        "referral": lambda: refer(wren),
        "care": lambda: CarePeriod.objects.create(child=wren, began_on=MAY),
        "protection": lambda: ProtectionPlan.objects.create(child=wren, began_on=MAY),
        "plan": lambda: ChildInNeedPlan.objects.create(child=wren, began_on=MAY),
    }[kind]()
    found = waiting()[wren.pk]

    assert found.says == "Nobody has this child."
    assert (found.since, found.days(DAY)) == (MAY, 33)


def test_a_qualified_worker_takes_the_child_off_the_list_and_no_one_else_does(
    wren, jo, team, give, make_worker
):
    refer(wren)
    held = give(wren, jo)
    assert waiting() == {}

    unqualified = make_worker("sid", "support worker", team=team, registered=False)
    for worker, more, says in [
        (None, {}, "Team of Nowhere has this child, and no worker in it does."),
        (team.manager, {}, "holds this child as a manager"),
        (unqualified, {"qualified": False}, "Sid is not a registered social worker"),
    ]:
        held.worker, held.qualified = worker, more.get("qualified")
        held.save()
        assert says in waiting()[wren.pk].says


def test_a_worker_who_left_or_whose_registration_ended_has_nobody(wren, jo, give):
    refer(wren)
    give(wren, jo, qualified=True)
    Registration.objects.filter(worker=jo).update(ended_on=dt.date(2024, 5, 20))
    assert "not a registered social worker" in waiting()[wren.pk].says
    jo.ended_on = dt.date(2024, 5, 25)
    jo.save()

    found = waiting()[wren.pk]
    assert "has left" in found.says
    assert found.since == dt.date(2024, 5, 25)


def test_where_registration_is_not_recorded_nobody_can_tell_and_it_says_so(
    wren, team, give, make_worker
):
    refer(wren)
    give(wren, make_worker("sam", "social worker", team=team, registered=False))
    found = waiting()[wren.pk]

    assert not found.told
    assert "not recorded" in found.says
    Allocation.objects.update(qualified=True)
    assert waiting() == {}


@pytest.mark.parametrize(
    ("child", "referral"),
    [
        ({}, {"no_further_action": True}),
        ({}, {"closed_on": DAY}),
        ({}, {"status": "entered in error"}),
        ({"died_on": MAY}, {}),
        ({"born_on": dt.date(2006, 6, 3)}, {}),
    ],
)
def test_who_has_no_open_need_is_not_waiting(child, referral):
    refer(Child.objects.create(known_as="Robin", **child), **referral)

    assert waiting() == {}


def test_an_allocation_that_ended_or_is_in_error_is_none(wren, jo, give):
    refer(wren)
    give(wren, jo, ended_on=dt.date(2024, 5, 10))
    Allocation.objects.create(child=wren, worker=jo, began_on=MAY, status="entered in error",
                              role="second worker")  # fmt: skip

    assert waiting()[wren.pk].since == dt.date(2024, 5, 10)


def test_whom_nobody_looked_at_comes_first_then_by_risk_then_the_longest(head):
    names = ("low", "high-new", "high-old", "unrated", "old look")
    children = {name: Child.objects.create(known_as=name) for name in names}
    for name, child in children.items():
        refer(child, on=MAY if name != "high-new" else dt.date(2024, 5, 20))
    for name, risk, on in [
        ("low", "low", DAY),
        ("high-new", "high", DAY),
        ("high-old", "high", DAY),
        ("old look", "high", dt.date(2024, 4, 1)),  # before the child was unallocated
    ]:
        UnallocatedLook.objects.create(
            child=children[name], looked_on=on, risk=risk, why="It is so.", meanwhile="Duty.",
            next_look_on=on + dt.timedelta(days=7),
        )  # fmt: skip
    order = [Child.objects.get(pk=each.child_id).known_as for each in unallocated(DAY)]

    assert order == ["unrated", "old look", "high-old", "high-new", "low"]


@pytest.mark.answers("F85", check="sightline.quality.caseloads.unallocated.unallocated")
def test_whatever_the_need_and_whoever_has_the_child_none_is_hidden(jo, team, give, make_worker):
    """Each need with each holder: the list is what a plain reading gives."""

    sid = make_worker("sid", "support worker", team=team, registered=False)
    holders = {
        "none": lambda child: None,
        "team": lambda child: Allocation.objects.create(child=child, team=team, began_on=MAY),
        "jo": lambda child: give(child, jo, began_on=MAY),
        "sid": lambda child: give(child, sid, began_on=MAY, qualified=False),
        "ended": lambda child: give(child, jo, began_on=MAY, ended_on=DAY),
        "later": lambda child: give(child, jo, began_on=DAY + dt.timedelta(days=1)),
        "second": lambda child: give(child, jo, began_on=MAY, role="second worker"),
    }
    needs = {
        "none": lambda child: None,
        "open": refer,
        "closed": lambda child: refer(child, closed_on=MAY),
        "care": lambda child: CarePeriod.objects.create(child=child, began_on=MAY),
    }
    expected = set()
    for need, holder in itertools.product(needs, holders):
        child = Child.objects.create(known_as=f"{need} {holder}")
        needs[need](child)
        holders[holder](child)
        if need in ("open", "care") and holder != "jo":
            expected.add(child.pk)

    assert set(waiting()) == expected
