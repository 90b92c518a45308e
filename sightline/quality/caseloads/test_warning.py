"""What a manager is warned of: qualification, the first year, the load and too many workers."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.record.care.models import CarePeriod
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan
from sightline.record.workforce import allocating
from sightline.record.workforce.models import FirstYear, Post, WorkingHours

from .loads import loads_of
from .numbers import WORKERS_IN_A_YEAR, numbers, set_number

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 6, 3)
MAY = dt.date(2024, 5, 1)


def warned(child, worker, role="social worker"):
    found = allocating.warnings_of(allocating.Proposed(child, worker, role, DAY))
    return {each.kind: each.says for each in found}


def protect(child):
    return ProtectionPlan.objects.create(child=child, began_on=MAY)


def test_an_ordinary_allocation_warns_of_nothing(wren, jo):
    protect(wren)

    assert warned(wren, jo) == {}


@pytest.mark.parametrize("work", [protect, lambda child: CarePeriod.objects.create(
    child=child, began_on=MAY)])  # fmt: skip
def test_unqualified_and_first_year_workers_on_protection_and_looked_after_work(
    wren, jo, make_worker, work
):
    sid = make_worker("sid", "support worker", registered=False)
    FirstYear.objects.create(worker=jo, began_on=MAY)
    assert warned(wren, sid) == warned(wren, jo) == {}
    work(wren)

    assert "not recorded as a registered" in warned(wren, sid)["unqualified"]
    assert "first year in practice" in warned(wren, jo)["newly qualified"]
    assert warned(wren, sid, role="second worker") == {}


def test_the_first_year_ends(wren, jo):
    protect(wren)
    FirstYear.objects.create(worker=jo, began_on=dt.date(2022, 1, 1), ended_on=MAY)

    assert warned(wren, jo) == {}


def fill(give, worker, many, work=None):
    for number in range(many):
        child = Child.objects.create(known_as=f"No {number}")
        (work or (lambda one: ChildInNeedPlan.objects.create(child=one, began_on=MAY)))(child)
        give(child, worker, began_on=MAY)


@pytest.mark.answers("F87", check="sightline.quality.caseloads.loads.loads_of")
def test_the_limit_is_weighed_and_depends_on_hours_and_the_first_year(wren, jo, give):
    fill(give, jo, 19)
    assert warned(wren, jo) == {}
    fill(give, jo, 1)
    assert "weighing 21, and the limit for them is 20" in warned(wren, jo)["over limit"]
    FirstYear.objects.create(worker=jo, began_on=MAY)
    assert loads_of([jo], DAY)[0].limit == 18
    post = Post.objects.create(worker=jo, began_on=MAY)
    WorkingHours.objects.create(post=post, percent=50, began_on=MAY)
    assert loads_of([jo], DAY)[0].limit == 9


def test_a_protection_plan_weighs_more_and_the_authority_sets_by_how_much(wren, jo, give, head):
    fill(give, jo, 12, protect)
    (load,) = loads_of([jo], DAY)
    assert (load.children, load.weight, load.over) == (12, 18.0, False)
    assert dict(load.kinds) == {"protection": 12}

    set_number(
        by=head.account, name="weight: protection", tenths=20, why="Agreed by the board in May."
    )
    assert loads_of([jo], DAY)[0].over
    assert numbers()["weight: protection"].why == "Agreed by the board in May."


def test_the_child_who_would_be_one_too_many_is_said_and_one_held_already_is_not(wren, jo, give):
    fill(give, jo, 19)
    give(wren, jo, began_on=MAY)

    assert "over limit" not in warned(wren, jo)


@pytest.mark.answers("F75", check="sightline.quality.caseloads.warning.many_workers")
def test_too_many_workers_within_a_year(wren, jo, make_worker, give, head):
    ann, ben = make_worker("ann", "social worker"), make_worker("ben", "social worker")
    give(wren, ann, began_on=dt.date(2024, 1, 8), ended_on=dt.date(2024, 3, 4))
    assert warned(wren, jo) == {}
    give(wren, ben, began_on=dt.date(2024, 3, 4), ended_on=MAY)

    assert "social worker number 3" in warned(wren, jo)["many workers"]
    assert "number 3" not in warned(wren, ann).get("many workers", "")
    set_number(by=head.account, name=WORKERS_IN_A_YEAR, tenths=40, why="Our own agreed standard.")
    assert warned(wren, jo) == {}


def test_going_on_from_a_warning_is_kept_on_the_allocation(wren, head, make_worker):
    sid = make_worker("sid", "support worker", registered=False)
    ProtectionPlan.objects.create(child=wren, began_on=timezone.localdate())
    given = {
        "by": head.account, "child": wren, "worker": sid, "began_on": timezone.localdate(),
        "seen": None,
    }  # fmt: skip
    with pytest.raises(Refused, match="still count as unallocated"):
        allocating.allocate(**given)
    made = allocating.allocate(**given, going_on_because="Sid holds it until Jo is back on Monday.")

    assert [(each.kind, each.gone_on_because) for each in made.warnings.all()] == [
        ("unqualified", "Sid holds it until Jo is back on Monday.")
    ]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": "weight: magic"}, "not a number that an authority sets"),
        ({"tenths": 0}, "above nought"),
        ({"why": "Because."}, "in a sentence why"),
        ({"name": WORKERS_IN_A_YEAR, "tenths": 25}, "whole number"),
    ],
)
def test_a_number_that_cannot_be_is_refused(head, wrong, told):
    given = {"name": "weight: protection", "tenths": 12, "why": "Agreed by the board in May."}

    with pytest.raises(Refused, match=told):
        set_number(by=head.account, **{**given, **wrong})
    other = Account.objects.create_user("tim", name="Tim", roles=["team manager"])
    with pytest.raises(Refused, match="set how work is weighed"):
        set_number(by=other, **given)
