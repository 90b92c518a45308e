"""An invented authority is built whole or not at all, shows every position, and is known again."""

import datetime as dt
from collections import Counter

import pytest
from django.apps import apps
from django.db import transaction

from sightline.core.access import ROLES, children_in_reach
from sightline.core.home import home
from sightline.core.models import Account, Coverage
from sightline.core.refusal import Refused
from sightline.duties import store
from sightline.duties.book import whole_book
from sightline.duties.clock import Position, position
from sightline.duties.models import Clock, ServiceClock
from sightline.inspection.improvement.keeping import keep
from sightline.inspection.improvement.models import ProofPoint
from sightline.inspection.improvement.status import areas_of
from sightline.record.care.models import Placement
from sightline.record.people.models import Child

from . import building, knowing, sign_ins
from .authorities import all_authorities

AS_AT = dt.date(2026, 11, 22)
CHILDREN = 150
IN_FULL = (
    *("people.Child", "people.ChildName", "workforce.Worker", "workforce.Allocation"),
    *("story.ChildSeen", "voice.Statement", "care.Episode", "care.Placement", "care.Review"),
    *("protection.ProtectionPlan", "protection.Enquiry", "assessment.Assessment"),
    *("child_in_need.ChildInNeedPlan", "missing.MissingEpisode", "leaving_care.Eligibility"),
)


def build(children=CHILDREN, seed=1, **more):
    anyshire = all_authorities()["anyshire"]
    return building.build(anyshire, children=children, seed=seed, as_at=AS_AT, **more)


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """One authority for all the tests that only look at it; taken away again afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


def reach(username):
    found = children_in_reach(Account.objects.get(username=username))
    return None if found is None else set(found)


def test_every_row_that_was_invented_is_in_the_record(built):
    world = all_authorities()["anyshire"].invent(CHILDREN, 1, AS_AT)
    kept = {table: apps.get_model(table).objects.count() for table in IN_FULL}

    # Those at the front door and in early help are workers too, made with their sign-ins.
    kept["workforce.Worker"] -= len(sign_ins.AT_THE_DOOR)
    assert kept == {table: len(world.rows[table]) for table in IN_FULL}
    # A worker who saw a brother and a sister in one home made one visit, not two.
    visits = apps.get_model("story.Visit").objects.count()
    assert 0.95 < visits / len(world.rows["story.Visit"]) <= 1


def test_every_position_appears_and_so_does_work_that_does_not_count(built):
    stands = Counter(position(clock.worked(), AS_AT) for clock in Clock.objects.all())

    assert [each for each in Position if stands[each] < 5] == []
    assert Clock.objects.exclude(not_valid=[]).count() > 20


def test_what_is_owed_about_workers_allegations_and_inspections_stands_every_way_too(built):
    kept = list(ServiceClock.objects.all())
    stands = Counter(position(clock.worked(), AS_AT) for clock in kept)

    assert [each for each in Position if not stands[each]] == []
    owed = {code for code, duty in whole_book().items() if duty.subject != "child"}
    assert owed == {clock.duty for clock in kept}
    assert ServiceClock.objects.exclude(not_valid=[]).count() > 5
    for code in ("caseload-limit", "iro-caseload", "sw-supervision", "afi-immediate"):
        mine = [position(clock.worked(), AS_AT) for clock in kept if clock.duty == code]
        assert Position.OVERDUE in mine, code


def test_work_is_late_in_a_believable_share(built):
    stands = Counter(position(clock.worked(), AS_AT) for clock in Clock.objects.all())
    running = stands[Position.DUE] + stands[Position.OVERDUE]
    done = stands[Position.MET] + stands[Position.MET_LATE] + stands[Position.MISSED]

    assert 0.1 < stands[Position.OVERDUE] / running < 0.5
    assert 0.65 < stands[Position.MET] / done < 0.95


def test_the_record_says_what_it_can_tell_and_from_when(built):
    told = {row.fact: row for row in Coverage.objects.all()}

    facts = knowing.all_facts()
    assert set(told) == {
        name
        for name, (fact, _) in facts.items()
        if name in knowing.ALWAYS_KNOWN or knowing.recorded(fact)
    }
    assert 60 < len(told) < len(facts)
    assert told["looked after visit"].since == dt.date(2023, 4, 1)
    assert told["contact with care leaver"].since == dt.date(2025, 4, 1)


def test_what_nobody_records_is_not_covered_and_cannot_be_told(built):
    told = set(Coverage.objects.values_list("fact", flat=True))
    assert {"looked after review held", "health assessment done"} <= told
    assert not {"independent visitor considered", "immunisations checked"} & told

    unrecorded = ("independent-visitor", "immunisations", "health-plan", "review-record")
    stands = Counter(
        position(clock.worked(), AS_AT) for clock in Clock.objects.filter(duty__in=unrecorded)
    )

    assert stands[Position.CANNOT_TELL] > 20
    assert stands[Position.OVERDUE] == stands[Position.MISSED] == stands[Position.DUE] == 0


def test_all_that_inspections_asked_for_has_live_tests_that_say_what_the_record_shows(built):
    areas = list(areas_of())
    assert len(areas) == 12

    assert all(area.tests.filter(proposed=False).exists() for area in areas)
    keep(AS_AT, days=[AS_AT])
    states = set(ProofPoint.objects.values_list("state", flat=True))
    assert {"evidenced", "not yet"} <= states


def test_placements_say_whether_they_are_in_the_area(built):
    assert not Placement.objects.filter(in_area=None).exists()
    assert Placement.objects.filter(intended_to_last_to_18=True).exists()


def test_there_is_a_sign_in_for_each_role_and_it_opens_with_the_password(built):
    assert {each.role for each in sign_ins.SIGN_INS} == set(ROLES) - {"system", "support worker"}
    for each in sign_ins.SIGN_INS:
        account = Account.objects.get(username=each.username)
        assert account.roles == [each.role]
        assert account.check_password(sign_ins.password())


def test_each_person_reaches_what_their_role_should(built):
    may = Child.objects.get(known_as="May", la_child_id="ANY00001").pk
    restricted = set(Child.objects.filter(restricted=True).values_list("pk", flat=True))

    assert may in reach("jo.sample") and may in reach("alex.specimen")
    assert reach("jo.sample") < reach("pat.testwell")
    assert len(reach("robin.placeholder")) > 0
    assert reach("lee.pretend") == set()
    assert 0 < len(reach("fran.imagined")) <= sign_ins.SAMPLED
    assert restricted and not restricted & reach("kim.example")
    assert reach("sam.fictional") is None or restricted <= reach("sam.fictional")


def test_building_again_is_refused_and_it_is_known_for_what_it_is(built):
    assert building.held() == built
    with pytest.raises(Refused, match="already holds Anyshire: 150 children"):
        build()


def test_the_clocks_need_no_correcting(built):
    assert store.rebuild().changed == 0


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_other_seeds_are_taken_by_the_record_too(seed):
    build(60, seed)

    assert Child.objects.count() == 60


@pytest.mark.django_db
def test_an_empty_record_holds_nothing():
    assert building.held() is None


@pytest.mark.django_db
def test_a_record_with_anyone_in_it_is_left_alone():
    Child.objects.create(la_child_id="REAL-1")

    with pytest.raises(Refused, match="already holds children"):
        building.held()
    with pytest.raises(Refused, match="nothing invented was added"):
        build(10)
    assert Child.objects.count() == 1


@pytest.mark.django_db
def test_a_record_with_accounts_of_people_is_left_alone():
    Account.objects.create_user("pat.specimen", name="Pat Specimen")

    with pytest.raises(Refused, match="accounts of people"):
        build(10)


@pytest.mark.django_db
def test_an_interrupted_build_leaves_the_record_empty(monkeypatch):
    def interrupted(progress=None):
        assert Child.objects.count() == 10
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "rebuild", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(10)

    assert Child.objects.count() == 0
    assert building.held() is None


def test_the_password_is_made_once_and_kept_private(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGHTLINE_HOME", str(tmp_path / "home"))
    first = sign_ins.password()

    assert sign_ins.password() == first
    assert len(first.split("-")) == 4
    assert (home() / "demonstration-password").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("SIGHTLINE_HOME", str(tmp_path / "another"))
    assert sign_ins.password() != first
