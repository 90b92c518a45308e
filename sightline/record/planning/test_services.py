"""Plans are written, agreed, carried forward and ended, and nobody writes over another unseen."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from sightline.core.acting import Refused
from sightline.core.models import Note

from . import carrying, meetings, services
from .conftest import DAY
from .models import Action, ActionUpdate

LATER = DAY + dt.timedelta(weeks=6)
pytestmark = pytest.mark.django_db


def next_version(jo, plan):
    return services.begin_version(by=jo, plan=plan, because="review", written_on=LATER)


def test_a_plan_needs_a_lead_and_there_is_one_of_each_kind(jo, wren, plan):
    with pytest.raises(Refused, match="Name who leads"):
        services.begin_plan(by=jo, child=wren, kind="early help", began_on=DAY)
    for kind in ("child in need", "child protection"):
        with pytest.raises(Refused, match="has a child in need plan already"):
            services.begin_plan(by=jo, child=wren, kind=kind, began_on=DAY, led_by="Al Other")
    early = services.begin_plan(
        by=jo, child=wren, kind="early help", began_on=DAY, led_by="Al Other of a school"
    )
    assert early.led == "Al Other of a school"


def test_someone_who_does_not_work_with_the_child_is_refused(make_worker, wren):
    stranger = make_worker("Stan Stranger")

    with pytest.raises(Refused, match="outside the children you work with"):
        services.begin_plan(
            by=stranger, child=wren, kind="child in need", began_on=DAY, led_by="Al Other"
        )


def test_a_version_with_nothing_to_do_is_not_agreed(jo, plan):
    version = services.begin_version(by=jo, plan=plan, because="beginning", written_on=DAY)

    with pytest.raises(Refused, match="Write at least one action"):
        services.agree_version(by=jo, version=version, agreed_on=DAY)
    with pytest.raises(Refused, match="being written already"):
        services.begin_version(by=jo, plan=plan, because="review", written_on=DAY)


def test_what_is_agreed_stands_and_the_next_takes_its_place(jo, plan, agreed):
    with pytest.raises(Refused, match="stands as it is"):
        services.write_version(by=jo, version=agreed, seen=agreed.edition, worries="Other")
    version = next_version(jo, plan)
    assert services.in_force(plan) == agreed
    services.agree_version(by=jo, version=version, agreed_on=LATER)

    agreed.refresh_from_db()
    assert agreed.status == "superseded"
    assert services.in_force(plan) == version
    assert Note.objects.filter(did="version 2 of a plan agreed").exists()


@pytest.mark.answers("F25", check="sightline.record.planning.carrying.moved")
def test_what_is_not_finished_is_carried_and_what_moved_is_shown(jo, plan, agreed):
    first, second = agreed.actions.all()
    services.close_action(by=jo, action=second, state="done", why="Jo saw Wren each week")
    version = next_version(jo, plan)
    carried = version.actions.get()
    assert (carried.carried_from, carried.to_do) == (first, first.to_do)

    shown = carrying.moved(version)
    assert [each.says for each in shown.actions] == ["Copied unchanged"]
    assert [each.says for each in shown.left] == ["Done: Jo saw Wren each week"]
    assert shown.nothing_moved
    assert shown.share == 1.0

    services.write_action(
        by=jo, version=version, action=carried, seen=carried.edition, due_on=LATER, owner="Gran"
    )
    again = carrying.moved(version)
    assert again.actions[0].says == "Changed: who does it, the date"
    assert not again.nothing_moved


def test_an_age_copied_over_a_birthday_is_shown(jo, plan, agreed):
    version = next_version(jo, plan)

    assert [(age.age, age.now) for age in carrying.moved(version).stale_ages] == [(6, 7)]


def test_an_action_carried_three_times_drifts(jo, plan, agreed):
    for _ in range(3):
        version = next_version(jo, plan)
        assert not any(each.times > 3 for each in carrying.moved(version).actions)
        services.agree_version(by=jo, version=version, agreed_on=LATER)

    assert all(each.drifting for each in carrying.moved(version).actions)


def test_an_action_does_not_fall_out_without_a_word(jo, plan, agreed):
    version = next_version(jo, plan)
    one = version.actions.first()

    with pytest.raises(Refused, match="what came of it"):
        services.leave_out(by=jo, action=one, why="")
    services.leave_out(by=jo, action=one, why="Gran has moved away")

    left = carrying.moved(version).left
    assert [each.says for each in left] == ["No longer needed: Gran has moved away"]
    assert not left[0].unexplained


@pytest.mark.answers("F24", check="sightline.record.planning.meetings.update_action")
def test_a_meeting_goes_through_an_action_and_says_what_changed(jo, wren, plan, agreed):
    action = agreed.actions.first()
    core = meetings.call_meeting(by=jo, kind="core group", children=[wren], planned_on=LATER)
    given = {"by": jo, "action": action, "meeting": core, "happened_on": LATER, "seen": 1}

    with pytest.raises(Refused, match="is not a change"):
        meetings.update_action(**given, state="under way", progress="better", what_changed=" ")
    meetings.update_action(
        **given, state="under way", progress="better", what_changed="Gran came four Fridays"
    )
    action.refresh_from_db()
    assert (action.state, action.progress) == ("under way", "better")
    meetings.update_action(
        **{**given, "seen": action.edition}, state="under way", progress="same", what_changed=""
    )
    assert ActionUpdate.objects.get().progress == "same"


def test_whoever_writes_second_is_told_what_the_first_wrote(jo, agreed):
    action = agreed.actions.first()
    said = {"happened_on": LATER, "state": "under way"}
    meetings.update_action(
        by=jo, action=action, seen=1, progress="worse", what_changed="Gran is ill", **said
    )

    with pytest.raises(Refused, match="what changed: “Gran is ill”"):
        meetings.update_action(
            by=jo, action=action, seen=1, progress="better", what_changed="Gran came", **said
        )
    assert Action.objects.get(pk=action.pk).what_changed == "Gran is ill"


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_one_is_told(jo, agreed):
    action, barrier = agreed.actions.first(), Barrier(2)

    def write(words):
        barrier.wait()
        try:
            meetings.update_action(
                by=jo,
                action=Action.objects.get(pk=action.pk),
                seen=1,
                happened_on=LATER,
                state="under way",
                progress="better",
                what_changed=words,
            )
        except Refused as no:
            return str(no)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(2) as threads:
        told = list(threads.map(write, ["Gran came", "Dad came"]))

    assert sorted(map(bool, told)) == [False, True]
    kept = Action.objects.get(pk=action.pk).what_changed
    assert f"“{kept}”" in "".join(told)
    assert ActionUpdate.objects.get().what_changed == kept


def test_a_plan_ends_with_a_reason_and_once(jo, plan, agreed):
    with pytest.raises(Refused, match="Say why"):
        services.end_plan(by=jo, plan=plan, ended_on=LATER, why="")
    services.end_plan(by=jo, plan=plan, ended_on=LATER, why="Wren is never alone now")
    with pytest.raises(Refused, match="already"):
        services.end_plan(by=jo, plan=plan, ended_on=LATER, why="Again")
    with pytest.raises(Refused, match="has ended"):
        next_version(jo, plan)


def test_a_lead_is_changed_with_a_reason(jo, plan):
    with pytest.raises(Refused, match="the family will ask"):
        services.change_lead(by=jo, plan=plan, led_by="Al Other", why="")
    services.change_lead(by=jo, plan=plan, led_by="Al Other", why="Jo is leaving")
    plan.refresh_from_db()
    assert plan.led == "Al Other"
