"""Clocks are kept as the record says, changed only where they were wrong, and owned by people."""

import datetime as dt

import pytest
from django.db import connection

from sightline.core.models import Coverage
from sightline.duties import store
from sightline.duties.because import because
from sightline.duties.book import all_duties
from sightline.duties.events import readings
from sightline.duties.models import Clock, LocalNumber, SchoolTerm, local_numbers
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan
from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce.models import Allocation, Team, Worker

pytestmark = pytest.mark.django_db
JUNE = dt.date(2013, 6, 3)


def a_child(name="Maya Example-Ashdown"):
    return Child.objects.create(known_as=name, born_on=dt.date(2005, 2, 1))


def a_plan(child, began=JUNE, ended=None):
    return ProtectionPlan.objects.create(child=child, began_on=began, ended_on=ended)


def a_visit(child, on, seen=True, qualified=True, **fields):
    visit = Visit.objects.create(
        happened_on=on, purposes=["child protection"], made_by_qualified=qualified, **fields
    )
    return ChildSeen.objects.create(visit=visit, child=child, seen=seen)


def covered(*facts, how="every event", since=dt.date(2010, 1, 1), until=None):
    for fact in facts:
        Coverage.objects.create(source="test", fact=fact, how=how, since=since, until=until)


def stands(child, duty, as_at):
    return list(
        Clock.objects.as_at(as_at)
        .filter(child=child, duty=duty)
        .order_by("counted_from", "ordinal")
        .values_list("due_on", "position")
    )


def test_a_clock_is_worked_out_from_the_record():
    child = a_child()
    a_plan(child)
    covered("child protection visit")
    a_visit(child, dt.date(2013, 6, 12))
    a_visit(child, dt.date(2013, 6, 24), qualified=False)
    store.refresh(child.pk)

    assert stands(child, "cp-visit", dt.date(2013, 7, 1)) == [
        (dt.date(2013, 6, 17), "met"),
        (dt.date(2013, 6, 26), "overdue"),
    ]
    clock = Clock.objects.get(child=child, duty="cp-visit", ordinal=1)
    assert "24 June" in because(clock.worked(), all_duties()["cp-visit"], dt.date(2013, 7, 1))


def test_without_coverage_nobody_can_tell():
    child = a_child()
    a_plan(child)
    store.refresh(child.pk)

    assert stands(child, "cp-visit", dt.date(2013, 7, 1)) == [(dt.date(2013, 6, 17), "cannot tell")]


def test_a_list_of_the_latest_visit_covers_from_that_visit_for_that_child():
    visited, other = a_child(), a_child("Jo Sample")
    for child in (visited, other):
        a_plan(child)
    a_visit(visited, dt.date(2013, 6, 14))
    covered("child protection visit", how="latest only", until=dt.date(2013, 7, 5))
    store.rebuild()

    assert stands(visited, "cp-visit", dt.date(2013, 7, 3))[-1] == (
        dt.date(2013, 6, 28),
        "overdue",
    )
    assert stands(visited, "cp-visit", dt.date(2013, 7, 9))[-1][1] == "cannot tell"
    assert stands(other, "cp-visit", dt.date(2013, 7, 3))[-1][1] == "cannot tell"


@pytest.mark.parametrize("status", ["draft", "entered in error", "superseded"])
def test_a_draft_or_a_mistake_satisfies_nothing(status):
    child = a_child()
    a_plan(child)
    covered("child protection visit")
    a_visit(child, dt.date(2013, 6, 12), status=status)
    store.refresh(child.pk)

    assert stands(child, "cp-visit", dt.date(2013, 7, 1)) == [(dt.date(2013, 6, 17), "overdue")]


def test_what_the_source_does_not_say_is_taken_at_its_word():
    child = a_child()
    a_plan(child)
    covered("child protection visit")
    a_visit(child, dt.date(2013, 6, 12), qualified=None)
    store.refresh(child.pk)
    clock = Clock.objects.get(child=child, duty="cp-visit", ordinal=0)

    assert clock.met_on == dt.date(2013, 6, 12)
    assert clock.unsaid == ["it was made by a qualified social worker"]
    assert "The source does not say whether it was made by a qualified social worker" in because(
        clock.worked(), all_duties()["cp-visit"], dt.date(2013, 7, 1)
    )


def test_a_second_refresh_changes_nothing_and_a_rebuild_neither():
    child = a_child()
    a_plan(child)
    covered("child protection visit")
    a_visit(child, dt.date(2013, 6, 12), qualified=None)
    a_visit(child, dt.date(2013, 6, 24), qualified=False)
    first = store.refresh(child.pk)
    kept = list(Clock.objects.order_by("pk").values_list("pk", flat=True))

    assert first.added == first.clocks == len(kept) > 3
    assert store.refresh(child.pk).changed == 0
    assert store.rebuild().changed == 0
    assert list(Clock.objects.order_by("pk").values_list("pk", flat=True)) == kept


def test_what_happens_to_another_child_changes_nothing():
    other, child = a_child("Jo Sample"), a_child()
    a_plan(child)
    store.refresh(child.pk)
    a_plan(other, dt.date(2012, 6, 4))
    a_visit(other, dt.date(2013, 6, 12))

    assert store.refresh(child.pk).changed == 0
    assert not Clock.objects.filter(child=other).exists()


def test_a_rebuild_is_the_sum_of_refreshes():
    children = [a_child(f"Sample-{number}") for number in range(5)]
    covered("child protection visit", "core group held")
    for number, child in enumerate(children):
        a_plan(child, JUNE + dt.timedelta(days=number))
        a_visit(child, dt.date(2013, 6, 12 + number), seen=bool(number % 2))
    fields = list(store.FIELDS)
    counted = store.rebuild()
    rebuilt = sorted(map(repr, Clock.objects.values_list(*fields)))
    Clock.objects.all().delete()
    refreshed = [store.refresh(child.pk) for child in children]

    assert sorted(map(repr, Clock.objects.values_list(*fields))) == rebuilt
    assert counted.children == 5
    assert counted.clocks == sum(one.clocks for one in refreshed) == len(rebuilt)


def test_a_rebuild_says_how_many_it_had_to_correct():
    child = a_child()
    a_plan(child)
    store.refresh(child.pk)
    Clock.objects.filter(duty="cp-visit").update(due_on=dt.date(2020, 1, 1))
    Clock.objects.filter(duty="core-group-first").delete()
    done = []

    corrected = store.rebuild(progress=done.append)

    assert (corrected.added, corrected.removed, done) == (2, 1, [1])


def test_some_duties_can_be_rebuilt_without_touching_the_others():
    child = a_child()
    a_plan(child)
    store.refresh(child.pk)
    before = Clock.objects.count()

    assert store.refresh(child.pk, [all_duties()["cp-visit"]]).changed == 0
    assert Clock.objects.count() == before


def test_a_clock_belongs_to_whoever_held_the_role_when_it_was_due():
    child = a_child()
    a_plan(child)
    team = Team.objects.create(
        name="Sample team", manager=Worker.objects.create(name="Team Manager-Sample")
    )
    then, now = (Worker.objects.create(name=f"Worker-{number}-Sample") for number in (1, 2))
    handed_over = dt.date(2013, 6, 20)
    Allocation.objects.create(
        child=child, worker=then, team=team, began_on=JUNE, ended_on=handed_over, qualified=True
    )
    Allocation.objects.create(
        child=child, worker=now, team=team, began_on=handed_over, qualified=True
    )
    a_visit(child, dt.date(2013, 6, 12))
    store.refresh(child.pk)

    first, second = Clock.objects.filter(duty="cp-visit").order_by("ordinal")
    assert (first.owner_on_due, first.owner_now) == (then, None)
    assert (second.owner_on_due, second.owner_now) == (now, now)
    assert Clock.objects.get(duty="case-allocation-same-day").owner_on_due == team.manager


def test_the_authoritys_own_number_moves_the_due_day():
    child = a_child()
    a_plan(child)
    LocalNumber.objects.create(name="protection_visit", count=15, unit="working days", why="Local")
    store.refresh(child.pk)

    assert Clock.objects.get(duty="cp-visit").due_on == dt.date(2013, 6, 24)
    assert Clock.objects.get(duty="cp-visit").allowance == "15 working days"


def test_school_terms_are_a_setting():
    assert local_numbers().terms is None
    SchoolTerm.objects.create(began_on=dt.date(2009, 9, 2), ended_on=dt.date(2009, 10, 23))

    assert local_numbers().terms.spans == ((dt.date(2009, 9, 2), dt.date(2009, 10, 23)),)


def test_one_child_is_refreshed_with_few_questions(django_assert_max_num_queries):
    child = a_child()
    a_plan(child)
    tables = len(
        readings({fact.name: fact for one in all_duties().values() for fact in one.facts}.values())
    )
    with django_assert_max_num_queries(tables + 12):
        store.refresh(child.pk)
    assert connection.vendor == "postgresql"
