"""After a deed the clocks are right at once, and coverage begins when every team records."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.acting import Refused, system_account
from sightline.core.facts import Subject
from sightline.core.models import Account, Coverage, Note
from sightline.core.recording import HERE, recording, watching
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.people.models import Child
from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce.models import Allocation, Team, Worker

from ..models import Clock, ServiceClock
from . import Moved, all_facts, begin_recording

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    """The account that may do everything, everywhere."""
    return system_account()


@pytest.fixture
def child():
    """A child whom nobody has recorded anything about."""
    return Child.objects.create(la_child_id="EX-1", born_on=dt.date(2016, 3, 1))


def days_ago(days):
    return timezone.localdate() - dt.timedelta(days=days)


def plan(here, child):
    return here.add(ChildInNeedPlan, child=child, began_on=days_ago(20))


def test_a_deed_starts_and_meets_clocks_and_says_which(service, child):
    begin_recording(by=service, on=days_ago(30))
    with watching() as started, recording(by=service, did="plan", children=[child.pk]) as here:
        plan(here, child)
    with watching() as met, recording(by=service, did="visit", children=[child.pk]) as here:
        visit = here.add(Visit, happened_on=days_ago(1), purposes=["child in need"])
        here.add(ChildSeen, visit=visit, child=child, seen=True)

    assert ("cin-visit", Moved.STARTED) in {(each.duty, each.how) for each in started}
    assert ("cin-visit", Moved.MET) in {(each.duty, each.how) for each in met}
    assert Clock.objects.get(duty="cin-visit", ordinal=0).met_on == days_ago(1)


def test_what_does_not_count_is_told_with_its_reason(service, child):
    with recording(by=service, did="plan", children=[child.pk]) as here:
        plan(here, child)
    with watching() as moved, recording(by=service, did="visit", children=[child.pk]) as here:
        visit = here.add(Visit, happened_on=days_ago(1), purposes=["child in need"])
        here.add(ChildSeen, visit=visit, child=child, seen=False)

    assert [each.says for each in moved if each.how is Moved.NOT_VALID] == [
        "the child was not seen"
    ]


def test_a_deed_that_fails_leaves_neither_row_nor_clock_nor_note(service, child):
    with pytest.raises(Refused), recording(by=service, did="plan", children=[child.pk]) as here:
        plan(here, child)
        raise Refused("No. Do something else.")

    assert not ChildInNeedPlan.objects.exists()
    assert not Clock.objects.exists()
    assert not Note.objects.exists()


def test_a_deed_within_another_is_part_of_it_and_clocks_are_worked_out_once(service, child):
    with watching() as moved, recording(by=service, did="outer", children=[child.pk]) as outer:
        with recording(by=service, did="inner", children=[child.pk]) as inner:
            plan(inner, child)
        assert not Clock.objects.exists()
        outer.touches(Subject.CHILD, child.pk)

    assert len([each for each in moved if each.duty == "cin-visit"]) == 1
    assert sorted(Note.objects.values_list("did", flat=True)) == ["inner", "outer"]


def test_every_child_has_a_line_in_the_trail_and_every_row_its_source(service, child):
    other = Child.objects.create(la_child_id="EX-2")
    with recording(by=service, did="plan", children=[child.pk], why="Agreed today") as here:
        made = plan(here, child)
        here.also_about(other.pk)

    assert set(Note.objects.values_list("child_id", "why")) == {
        (child.pk, "Agreed today"), (other.pk, "Agreed today"),
    }  # fmt: skip
    assert (made.source, made.origin, made.recorded_by) == (HERE, "recorded live", service)


def test_nobody_records_about_a_child_out_of_reach_or_without_leave(child):
    worker = Account.objects.create_user("jo", name="Jo Sample", roles=["social worker"])
    member = Account.objects.create_user("cllr", name="C. Sample", roles=["elected member"])
    for who, told in ((worker, "outside the children"), (member, "roles do not let you")):
        with pytest.raises(Refused, match=told), recording(by=who, did="x", children=[child.pk]):
            raise AssertionError("It went on.")


def test_the_clocks_of_a_worker_are_worked_out_when_a_deed_touches_them(service):
    worker = Worker.objects.create(name="Jo Sample")
    with recording(by=service, did="post began", needs="workforce.supervise") as here:
        worker.posts.create(role="social worker", began_on=days_ago(90))
        here.touches(Subject.WORKER, worker.pk)

    assert ServiceClock.objects.filter(subject="worker", number=worker.pk).exists()


def test_recording_covers_everything_once_the_last_team_that_holds_children_begins(service, child):
    first, second, empty = (Team.objects.create(name=name) for name in ("One", "Two", "Nobody's"))
    other = Child.objects.create(la_child_id="EX-2")
    for team, held in ((first, child), (second, other)):
        worker = Worker.objects.create(name=f"Worker of {team}", team=team)
        Allocation.objects.create(child=held, worker=worker, team=team, began_on=days_ago(90))

    assert not begin_recording(by=service, on=days_ago(9), team=first)
    assert not Coverage.objects.exists()
    assert begin_recording(by=service, on=days_ago(3), team=second)
    told = Coverage.objects.filter(source=HERE)
    assert {(each.since, each.until, each.how) for each in told} == {
        (days_ago(3), None, "every event")
    }
    assert {each.fact for each in told} == {fact.name for fact in all_facts()}
    empty.refresh_from_db()
    assert empty.records_here_from_on is None


def test_the_whole_authority_can_begin_at_once_and_an_earlier_day_is_taken(service):
    team = Team.objects.create(name="One")
    begin_recording(by=service, on=days_ago(3))
    begin_recording(by=service, on=days_ago(5))
    team.refresh_from_db()

    assert team.records_here_from_on == days_ago(5)
    assert set(Coverage.objects.values_list("since", flat=True)) == {days_ago(5)}


def test_recording_does_not_begin_tomorrow_or_by_just_anybody(service):
    with pytest.raises(Refused, match="begins today or began before"):
        begin_recording(by=service, on=days_ago(-1))
    worker = Account.objects.create_user("jo", name="Jo Sample", roles=["social worker"])
    with pytest.raises(Refused, match="roles do not let you"):
        begin_recording(by=worker, on=days_ago(1))
