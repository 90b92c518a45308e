"""What services write becomes events, and events become clocks: the records of urgent work."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from sightline.core.acting import Refused, system_account
from sightline.core.calendar import LONDON
from sightline.core.models import Account, Coverage
from sightline.core.stating import LOADED, UNCHANGED, Source
from sightline.duties import store
from sightline.duties.book import all_duties
from sightline.duties.models import Clock
from sightline.record.assessment.services import state_changes
from sightline.record.front_door.services import state_out_of_hours, state_times_held
from sightline.record.leaving_care.services import state_leaver_homes, state_suitability_checks
from sightline.record.people.models import Child
from sightline.record.protection.services import (
    state_ending_checks,
    state_protection_plans,
    state_strategy_discussions,
)
from sightline.record.story.services import state_case_notes
from sightline.record.voice.services import state_complaints

pytestmark = pytest.mark.django_db
SOURCE = Source("list of September", dt.date(2013, 9, 30))
ASKED = dt.date(2013, 9, 30)


def day(number):
    return dt.date(2013, 6, number)


def at(number, hour):
    return dt.datetime(2013, 6, number, hour, tzinfo=LONDON)


SAID = {
    "ooh-handover": (
        state_out_of_hours,
        {"shift_on": day(10), "accepted_on": day(11), "on_childs_file": True},
        ("2013-06-11", "met"),
    ),
    "police-protection": (
        state_times_held,
        {
            "kind": "police protection",
            "held_from_on": day(7),
            "held_from_at": at(7, 22),
            "held_to_on": day(10),
            "held_to_at": at(10, 23),
        },
        ("2013-06-10", "met late"),
    ),
    "custody-transfer": (
        state_times_held,
        {
            "kind": "police custody after charge",
            "age_when_held": 15,
            "held_from_on": day(7),
            "asked_us_on": day(7),
            "offered_on": day(7),
            "we_offered": "nothing",
        },
        ("2013-06-07", "overdue"),
    ),
    "assessment-update-on-change": (
        state_changes,
        {
            "happened_on": day(3),
            "kind": "move",
            "no_assessment_on": day(6),
            "no_assessment_because": "The family moved two doors along",
            "decided_by_manager": True,
        },
        ("2013-06-17", "met"),
    ),
    "strategy-record": (
        state_strategy_discussions,
        {"held_on": day(7), "record_sent_on": day(10), "record_sent_to_all": False},
        ("2013-06-10", "overdue"),
    ),
    "cp-plan-end-check": (
        state_protection_plans,
        {"began_on": dt.date(2012, 9, 3), "ended_on": day(14)},
        ("2013-06-14", "overdue"),
    ),
    "accommodation-suitable": (
        state_leaver_homes,
        {"began_on": day(3), "provided_by_authority": True},
        ("2013-06-03", "overdue"),
    ),
    "record-timeliness-note": (
        state_case_notes,
        {
            "happened_on": day(7),
            "happened_at": at(7, 16),
            "kind": "call",
            "text": "A neighbour rang",
            "critical": True,
            "written_up_on": day(7),
            "written_up_at": at(7, 19),
        },
        ("2013-06-08", "met"),
    ),
    "complaint-stage1": (
        state_complaints,
        {
            "received_on": day(3),
            "stage_one_from_on": day(3),
            "stage_one_extended": True,
            "stage_one_answered_on": dt.date(2013, 7, 1),
            "stage_one_in_writing": True,
        },
        ("2013-07-01", "met"),
    ),
}


@pytest.fixture
def child():
    return Child.objects.create(known_as="Maya Example-Ashdown", born_on=dt.date(1998, 2, 1))


def everything_told(code):
    for fact in all_duties()[code].facts:
        Coverage.objects.get_or_create(
            source="test", fact=fact.name, how="every event", since=dt.date(2000, 1, 1)
        )


def stands(child, code):
    return [
        (str(clock.due_on), clock.position)
        for clock in Clock.objects.as_at(ASKED).filter(child=child, duty=code)
    ]


@pytest.mark.parametrize("code", SAID)
def test_what_is_stated_once_becomes_a_clock_and_said_twice_changes_nothing(child, code):
    service, row, stood = SAID[code]
    rows = [{"child_id": child.pk, **row}]
    everything_told(code)

    assert [one.result for one in service(by=system_account(), source=SOURCE, rows=rows)] == [
        LOADED
    ]
    assert [one.result for one in service(by=system_account(), source=SOURCE, rows=rows)] == [
        UNCHANGED
    ]
    store.refresh(child.pk)
    assert stands(child, code) == [stood]


@pytest.mark.parametrize("code", SAID)
def test_only_those_who_load_returns_may_state_them(child, code):
    service, row, _ = SAID[code]
    worker = Account.objects.create(username="jo", name="Jo Sample", roles=["social worker"])
    with pytest.raises(Refused, match="Ask your manager"):
        service(by=worker, source=SOURCE, rows=[{"child_id": child.pk, **row}])


def test_checks_belong_to_their_plan_and_to_their_home(child):
    by = system_account()
    [plan] = state_protection_plans(
        by=by, source=SOURCE, rows=[{"child_id": child.pk, **SAID["cp-plan-end-check"][1]}]
    )
    [home] = state_leaver_homes(
        by=by, source=SOURCE, rows=[{"child_id": child.pk, **SAID["accommodation-suitable"][1]}]
    )
    ending = {"checked_on": day(13), "agencies_agreed": True, "comes_next": "child in need"}
    suits = {"assessed_on": day(1), "young_person_asked": True, "suitable": False}
    state_ending_checks(
        by=by, source=SOURCE, rows=[{"child_id": child.pk, "plan_id": plan.row_id, **ending}]
    )
    state_suitability_checks(
        by=by, source=SOURCE, rows=[{"child_id": child.pk, "home_id": home.row_id, **suits}]
    )
    for code in ("cp-plan-end-check", "accommodation-suitable"):
        everything_told(code)
    store.refresh(child.pk)

    assert stands(child, "cp-plan-end-check") == [("2013-06-14", "met")]
    assert stands(child, "accommodation-suitable") == [("2013-06-03", "met")]


@pytest.mark.parametrize(
    "code,change",
    [
        ("police-protection", {"held_to_on": day(6), "held_to_at": None}),
        ("assessment-update-on-change", {"no_assessment_because": ""}),
        ("complaint-stage1", {"stage_one_answered_on": day(2)}),
    ],
)
def test_the_database_keeps_out_what_cannot_be(child, code, change):
    service, row, _ = SAID[code]
    with pytest.raises(IntegrityError), transaction.atomic():
        service(by=system_account(), source=SOURCE, rows=[{"child_id": child.pk, **row, **change}])
