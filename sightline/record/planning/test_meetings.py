"""Meetings are called, held and told of to each who was there; steps wait at the gate."""

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation

from . import meetings, services, stepping
from .conftest import DAY
from .models import PlanStep

LATER = DAY + dt.timedelta(weeks=6)
pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(jo, wren):
    return meetings.call_meeting(by=jo, kind="core group", children=[wren], planned_on=DAY)


@pytest.fixture
def police(jo, meeting):
    return meetings.ask(by=jo, meeting=meeting, name="DC Pat Invented", agency="police")


def test_a_meeting_about_a_child_out_of_reach_is_refused_whole(jo, wren):
    other = Child.objects.create(known_as="Robin")

    with pytest.raises(Refused, match="outside the children"):
        meetings.call_meeting(by=jo, kind="conference", children=[wren, other], planned_on=DAY)
    assert not wren.meetings.exists()


def test_brothers_and_sisters_are_met_about_once(jo, wren):
    robin = Child.objects.create(known_as="Robin")
    Allocation.objects.create(child=robin, worker=jo.worker, began_on=DAY)
    made = meetings.call_meeting(by=jo, kind="conference", children=[wren, robin], planned_on=DAY)

    assert made.children.count() == 2


def test_who_was_there_is_known_by_agency(jo, meeting, police):
    meetings.ask(by=jo, meeting=meeting, name="Ms Invented", kind="parent")
    assert meetings.agencies_present(meeting) == []
    meetings.change_member(by=jo, member=police, attended="by video")
    meetings.hold(by=jo, meeting=meeting, held_on=DAY)

    assert meetings.agencies_present(meeting) == ["police"]
    assert not meetings.family_present(meeting)


def test_who_was_kept_out_has_a_reason(jo, meeting, police):
    with pytest.raises(Refused, match="kept out of it"):
        meetings.change_member(by=jo, member=police, attended="left out")


@pytest.mark.answers("F32", check="sightline.record.planning.meetings.send_record")
def test_a_record_is_sent_after_the_meeting_and_heard_of(jo, meeting, police):
    with pytest.raises(Refused, match="once the meeting"):
        meetings.send_record(by=jo, members=[police], sent_on=DAY)
    meetings.hold(by=jo, meeting=meeting, held_on=DAY)
    with pytest.raises(Refused, match="Nothing was sent"):
        meetings.hear_back(by=jo, member=police, received_on=DAY)
    meetings.send_record(by=jo, members=[police], sent_on=DAY)
    meetings.hear_back(by=jo, member=police, received_on=DAY + dt.timedelta(days=1))

    police.refresh_from_db()
    assert police.record_received_on == DAY + dt.timedelta(days=1)


def test_a_meeting_to_come_is_not_held_and_one_called_off_says_why(jo, meeting):
    with pytest.raises(Refused, match="still to come"):
        meetings.hold(by=jo, meeting=meeting, held_on=dt.date(2999, 1, 1))
    with pytest.raises(Refused, match="Say why"):
        meetings.call_off(by=jo, meeting=meeting, on=DAY, why="")
    meetings.call_off(by=jo, meeting=meeting, on=DAY, why="Snow")
    with pytest.raises(Refused, match="called off"):
        meetings.hold(by=jo, meeting=meeting, held_on=DAY)


def offered(jo, wren, plan, **told):
    return stepping.send(
        by=jo,
        child=wren,
        direction="down",
        to_kind="early help",
        from_plan=plan,
        decided_on=LATER,
        risk_now="Mum still goes out when Gran is away",
        **told,
    )


@pytest.mark.answers("F12", check="sightline.record.planning.stepping.accept")
def test_a_step_waits_at_the_gate_until_all_it_asks_is_there(jo, wren, plan, agreed, make_worker):
    al = make_worker("Al Other")
    Allocation.objects.create(child=wren, worker=al.worker, began_on=DAY, role="second worker")
    step = offered(jo, wren, plan, new_lead=al.worker)

    with pytest.raises(Refused, match="both sides agree"):
        stepping.accept(by=al, step=step, accepted_on=LATER)
    plan.refresh_from_db()
    assert plan.ended_on is None
    stepping.fill(
        by=jo,
        step=step,
        joint_assessment_on=LATER,
        transfer_meeting_on=LATER,
        family_agreed=True,
        come_back_if="Wren is alone again",
    )
    assert all(each.there for each in stepping.gate(step))
    with pytest.raises(Refused, match="Sending is not accepting"):
        stepping.accept(by=jo, step=step, accepted_on=LATER)
    made = stepping.accept(by=al, step=step, accepted_on=LATER)

    plan.refresh_from_db()
    assert plan.ended_on == LATER
    assert (made.kind, made.carried_from, made.lead) == ("early help", plan, al.worker)
    assert services.being_written(made).actions.count() == 2
    assert PlanStep.objects.get().to_plan == made


def test_a_step_says_what_still_worries_and_is_open_once(jo, wren, plan):
    with pytest.raises(Refused, match="still worries you"):
        stepping.send(
            by=jo,
            child=wren,
            direction="down",
            to_kind="early help",
            decided_on=LATER,
            risk_now="None",
        )
    offered(jo, wren, plan)
    with pytest.raises(Refused, match="at that gate already"):
        offered(jo, wren, plan)
